package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.salon.ClientView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Appointments as others see them: one query for all their items and one for all their clients. */
@Component
class AppointmentViews {

    private final VisitItems items;
    private final Clients clients;
    private final Salons salons;

    AppointmentViews(VisitItems items, Clients clients, Salons salons) {
        this.items = items;
        this.clients = clients;
        this.salons = salons;
    }

    AppointmentView of(AppointmentEntity appointment) {
        return of(List.of(appointment)).getFirst();
    }

    /** @param sold its items, which were read before */
    AppointmentView of(AppointmentEntity appointment, List<PlannedItem> sold, Salon salon) {
        return view(appointment, sold, clientOf(appointment), salon);
    }

    ClientView clientOf(AppointmentEntity appointment) {
        return existing(appointment, clients.byIds(List.of(appointment.clientId())));
    }

    List<AppointmentView> of(List<AppointmentEntity> appointments) {
        if (appointments.isEmpty()) {
            return List.of();
        }
        Salon salon = salons.current();
        Map<UUID, List<PlannedItem>> sold =
                items.of(appointments.stream().map(AppointmentEntity::id).toList());
        Map<UUID, ClientView> people = clients.byIds(
                appointments.stream().map(AppointmentEntity::clientId).collect(Collectors.toSet()));
        return appointments.stream()
                .map(a -> view(a, sold.getOrDefault(a.id(), List.of()), existing(a, people), salon))
                .toList();
    }

    private static ClientView existing(AppointmentEntity a, Map<UUID, ClientView> people) {
        ClientView client = people.get(a.clientId());
        if (client == null) {
            throw new IllegalStateException("appointment " + a.id() + " has a client who does not exist");
        }
        return client;
    }

    static AppointmentView view(AppointmentEntity a, List<PlannedItem> sold, ClientView client, Salon salon) {
        return new AppointmentView(
                a.id(),
                a.version(),
                new ClientRef(client.id(), client.name(), client.phone()),
                a.newClient(),
                salon.local(a.startsAt()),
                salon.local(a.endsAt()),
                a.status(),
                sold.stream().map(i -> i.view(salon)).toList(),
                a.price(),
                a.source(),
                a.callId(),
                a.notes(),
                a.deposit(),
                a.fee(),
                a.color(),
                a.seriesId(),
                a.confirmBy() == null ? null : salon.local(a.confirmBy()),
                a.reason());
    }
}
