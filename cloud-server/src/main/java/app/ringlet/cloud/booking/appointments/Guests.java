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

    /** @param firstVisit whether nothing but cancelled appointments stands under the client's name */
    record Guest(ClientView client, boolean firstVisit) {}

    /**
     * Locks the client's row until the transaction ends, so that what is counted of a client's visits stays true.
     *
     * @throws Refusal {@code not_found} for a foreign id, {@code invalid_field} for neither id nor name nor known number
     */
    Guest find(NewAppointment.Who who) {
        UUID id = who.id();
        if (id != null) {
            return known(booked(id));
        }
        String name = who.name();
        String phone = who.phone();
        if (name == null || name.isBlank()) {
            if (phone == null) {
                throw Refusal.ofField("client.name", "An appointment needs a client's id, or a name.");
            }
            return known(booked(clients.byPhone(phone)
                    .orElseThrow(() -> Refusal.ofField("client.name", "A new client needs a name."))
                    .id()));
        }
        Clients.Found found = clients.findOrCreate(name, phone);
        return found.created() ? new Guest(found.client(), true) : known(found.client());
    }

    /** SCHEDULED or CONFIRMED ones from now on. */
    long openBookings(UUID client, Instant now) {
        return appointments.countByClientIdAndStatusInAndStartsAtGreaterThanEqual(client, Transitions.AHEAD, now);
    }

    boolean isBlocked(UUID client) {
        return clients.find(client).map(ClientView::blocked).orElse(false);
    }

    private ClientView booked(UUID id) {
        return clients.forVisit(id).orElseThrow(() -> Refusal.notFound("client"));
    }

    private Guest known(ClientView client) {
        boolean visited = WalkInClient.is(client.id())
                || appointments.existsByClientIdAndStatusNot(client.id(), AppointmentStatus.CANCELLED);
        return new Guest(client, !visited);
    }
}
