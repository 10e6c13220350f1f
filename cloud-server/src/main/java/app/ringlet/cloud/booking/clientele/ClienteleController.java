package app.ringlet.cloud.booking.clientele;

import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.booking.ClientSummary;
import app.ringlet.protocol.booking.ClienteleApi;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Transactional(readOnly = true)
class ClienteleController implements ClienteleApi {

    private final Clients clients;
    private final Visits visits;
    private final Figures figures;

    ClienteleController(Clients clients, Visits visits, Figures figures) {
        this.clients = clients;
        this.visits = visits;
        this.figures = figures;
    }

    @Override
    @PreAuthorize("hasAuthority('clients:read')")
    public Page<AppointmentView> visits(UUID id, int page, int size) {
        return visits.of(client(id), page, size);
    }

    @Override
    @PreAuthorize("hasAuthority('clients:read')")
    public ClientSummary summary(UUID id) {
        return figures.of(client(id).id());
    }

    private ClientRef client(UUID id) {
        return clients.find(id).map(ClientRef::of).orElseThrow(() -> Refusal.notFound("client"));
    }
}
