package app.ringlet.cloud.booking.clientele;

import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.ClientSummary;
import app.ringlet.protocol.booking.ClienteleApi;
import app.ringlet.protocol.salon.ClientView;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Transactional(readOnly = true)
class ClienteleController implements ClienteleApi {

    private final Clients clients;
    private final Appointments appointments;
    private final Figures figures;

    ClienteleController(Clients clients, Appointments appointments, Figures figures) {
        this.clients = clients;
        this.appointments = appointments;
        this.figures = figures;
    }

    @Override
    @PreAuthorize("hasAuthority('clients:read')")
    public Page<AppointmentView> visits(UUID id, int page, int size) {
        return appointments.ofClient(client(id), page, size);
    }

    @Override
    @PreAuthorize("hasAuthority('clients:read')")
    public ClientSummary summary(UUID id) {
        return figures.of(client(id));
    }

    private UUID client(UUID id) {
        return clients.find(id).map(ClientView::id).orElseThrow(() -> Refusal.notFound("client"));
    }
}
