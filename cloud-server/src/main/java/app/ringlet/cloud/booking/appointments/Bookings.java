package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.AppointmentEvent;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.policies.Terms;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes appointments. To be called in a transaction. */
@Component
class Bookings {

    private final Guests guests;
    private final Sale sale;
    private final Register register;
    private final Salons salons;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Bookings(
            Guests guests,
            Sale sale,
            Register register,
            Salons salons,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.guests = guests;
        this.sale = sale;
        this.register = register;
        this.salons = salons;
        this.clock = clock;
        this.events = events;
    }

    AppointmentView book(BookVisit command) {
        return book(command, AppointmentStatus.SCHEDULED, "booked", id -> sale.fromLedger(id, command));
    }

    /** At the first start from the command's on that can be had before {@code end}, whoever takes one meanwhile. */
    AppointmentView bookFirst(BookVisit command, Instant end) {
        return book(command, AppointmentStatus.SCHEDULED, "booked", id -> sale.firstFromLedger(id, command, end));
    }

    /** One that is under way at once. */
    AppointmentView seat(BookVisit command) {
        return book(command, AppointmentStatus.IN_PROGRESS, "walked_in", id -> sale.fromLedger(id, command));
    }

    /** Locks hold, client and ledger rows, in the order of all. */
    private AppointmentView book(
            BookVisit command, AppointmentStatus status, String what, Function<UUID, List<PlannedItem>> unheld) {
        Salon salon = salons.current();
        Terms terms = new Terms(salon, clock.instant());
        UUID id = Ids.next();
        Optional<List<PlannedItem>> held = sale.fromHold(id, command);
        Guests.Guest guest = guests.find(command.client());
        if (!command.isByDesk()) {
            Instant start = held.map(PlannedItem::start).orElse(command.start());
            check(terms, guest, start, held.isPresent());
        }
        List<PlannedItem> sold = held.orElseGet(() -> unheld.apply(id));
        AppointmentEntity appointment =
                new AppointmentEntity(id, guest.client().id(), guest.firstVisit(), sold, command, status);
        if (status == AppointmentStatus.SCHEDULED) {
            appointment.confirmUntil(terms.confirmBy(guest.firstVisit(), appointment.startsAt()));
        }
        AppointmentView view = register.enter(
                appointment, Facts.NONE, sold, new History.Deed(command.by(), what, ""), guest.client(), salon);
        events.publishEvent(new AppointmentEvent.Booked(salon.id(), view));
        return view;
    }

    /** The client's row is locked: of two who book for one client at once, the second counts the first one's visit. */
    private void check(Terms terms, Guests.Guest guest, Instant start, boolean held) {
        Terms.checkStanding(guest.client().blocked());
        terms.checkStart(start, held);
        terms.checkOpenBookings(guests.openBookings(guest.client().id(), clock.instant()));
    }
}
