package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.clients.WalkInClient;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.salon.ClientView;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose visit it is. */
@Component
class Guests {

    private final Clients clients;
    private final AppointmentRepository appointments;

    Guests(Clients clients, AppointmentRepository appointments) {
        this.clients = clients;
        this.appointments = appointments;
    }

    /**
     * @param firstVisit whether nothing but cancelled appointments stands under the client's name
     * @param blocked whether only the desk books for them
     */
    record Guest(UUID id, boolean firstVisit, boolean blocked) {}

    /**
     * Locks the client's row until the transaction ends, so that what is counted of a client's visits stays true.
     *
     * @throws Refusal {@code not_found} for a foreign id, {@code invalid_field} for neither id nor name nor known number
     */
    Guest find(NewAppointment.Who who) {
        UUID id = who.id();
        if (id != null) {
            return known(id);
        }
        String name = who.name();
        String phone = who.phone();
        if (name == null || name.isBlank()) {
            if (phone == null) {
                throw Refusal.ofField("client.name", "An appointment needs a client's id, or a name.");
            }
            return known(clients.byPhone(phone)
                    .orElseThrow(() -> Refusal.ofField("client.name", "A new client needs a name."))
                    .id());
        }
        Clients.Found found = clients.findOrCreate(name, phone);
        return found.created()
                ? new Guest(found.client().id(), true, found.client().blocked())
                : known(found.client().id());
    }

    /** SCHEDULED or CONFIRMED ones from now on. */
    long openBookings(UUID client, Instant now) {
        return appointments.countByClientIdAndStatusInAndStartsAtGreaterThanEqual(client, Transitions.AHEAD, now);
    }

    boolean isBlocked(UUID client) {
        return clients.find(client).map(ClientView::blocked).orElse(false);
    }

    private Guest known(UUID id) {
        ClientView client = clients.forVisit(id).orElseThrow(() -> Refusal.notFound("client"));
        boolean visited = appointments.existsByClientIdAndStatusNot(client.id(), AppointmentStatus.CANCELLED);
        return new Guest(client.id(), !visited && !WalkInClient.is(id), client.blocked());
    }
}
