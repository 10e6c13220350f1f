package app.ringlet.cloud.receptionist.book;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.Acts;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.ChangeStatus;
import app.ringlet.cloud.booking.ChangeVisit;
import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.booking.PlaceHold;
import app.ringlet.cloud.booking.Waitlist;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.receptionist.ActKey;
import app.ringlet.cloud.receptionist.AppointmentBook.CallerMessage;
import app.ringlet.cloud.receptionist.AppointmentBook.Customer;
import app.ringlet.cloud.receptionist.AppointmentBook.Visit;
import app.ringlet.cloud.receptionist.AppointmentBook.WaitlistWish;
import app.ringlet.cloud.receptionist.MessageTaken;
import app.ringlet.cloud.receptionist.QuestionLeft;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistTimes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The acts of a call, each in one transaction with the record that it was done. A turn that is played again may ask for a
 * slightly other thing, because its own first run has changed what is free: what was done then is what counts, so that the
 * record knows an act by its kind and key only.
 */
@Component
class BookActs {

    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final int LONGEST_NOTES = 4000;

    private final Acts acts;
    private final Appointments appointments;
    private final Holds holds;
    private final Waitlist waitlist;
    private final ApplicationEventPublisher events;

    BookActs(Acts acts, Appointments appointments, Holds holds, Waitlist waitlist, ApplicationEventPublisher events) {
        this.acts = acts;
        this.appointments = appointments;
        this.holds = holds;
        this.waitlist = waitlist;
        this.events = events;
    }

    /** What kind of act a record is of. */
    private record Kind(String kind) {}

    /** What a move did. */
    record Move(AppointmentView before, AppointmentView after) {}

    /** That an act without a row of its own was done. */
    private record Done(boolean done) {}

    /** Who waits. */
    private record Entry(UUID id) {}

    HoldView hold(ActKey key, Visit visit) {
        HoldOwner owner = new HoldOwner(HoldOwner.Kind.CALL, key.callId(), "a call");
        return once(
                key,
                "hold",
                HoldView.class,
                () -> holds.place(
                        new PlaceHold(owner, visit.items(), visit.start().toInstant(), HOLD)));
    }

    AppointmentView book(ActKey key, Customer customer, Visit visit, @Nullable UUID holdId) {
        NewAppointment.Who who = who(customer);
        return once(
                key,
                "book",
                AppointmentView.class,
                () -> appointments.book(new BookVisit(
                        who,
                        visit.items(),
                        visit.start().toInstant(),
                        holdId,
                        customer.note(),
                        BookingSource.PHONE_AI,
                        key.callId(),
                        Actor.call(key.callId()))));
    }

    Move move(ActKey key, UUID appointmentId, Visit visit, @Nullable UUID holdId) {
        return once(key, "move", Move.class, () -> {
            AppointmentView before = appointments.get(appointmentId);
            Actor by = Actor.call(key.callId());
            ChangeVisit change = holdId != null
                    ? ChangeVisit.moveToHold(holdId, null, by)
                    : new ChangeVisit(
                            visit.start().toInstant(),
                            sameAs(before, visit) ? null : visit.items(),
                            null,
                            null,
                            null,
                            by);
            return new Move(before, appointments.change(appointmentId, change));
        });
    }

    AppointmentView cancel(ActKey key, UUID appointmentId) {
        return once(
                key,
                "cancel",
                AppointmentView.class,
                () -> appointments.cancel(appointmentId, "by telephone", null, Actor.call(key.callId())));
    }

    AppointmentView confirm(ActKey key, UUID appointmentId) {
        return once(key, "confirm", AppointmentView.class, () -> {
            AppointmentView before = appointments.get(appointmentId);
            return before.status() == AppointmentStatus.CONFIRMED
                    ? before
                    : appointments.changeStatus(
                            appointmentId,
                            new ChangeStatus(AppointmentStatus.CONFIRMED, null, null, Actor.call(key.callId())));
        });
    }

    UUID joinWaitlist(ActKey key, Customer customer, WaitlistWish wish) {
        return once(
                        key,
                        "waitlist",
                        Entry.class,
                        () -> new Entry(waitlist.join(new NewWaitlistEntry(
                                        who(customer),
                                        wish.items(),
                                        wish.from(),
                                        wish.to(),
                                        times(wish.times()),
                                        customer.note(),
                                        BookingSource.PHONE_AI,
                                        null))
                                .id()))
                .id();
    }

    void takeMessage(ActKey key, CallerMessage message) {
        once(key, "message", Done.class, () -> {
            UUID about = message.appointmentId();
            if (about != null) {
                note(about, message.text(), Actor.call(key.callId()));
            }
            events.publishEvent(new MessageTaken(
                    CurrentTenant.id(), key.callId(), message.clientId(), message.phone(), message.text()));
            return new Done(true);
        });
    }

    private void note(UUID appointmentId, String text, Actor by) {
        String before = appointments.get(appointmentId).notes();
        String notes = before == null || before.isBlank() ? text : before + "\n" + text;
        if (notes.length() <= LONGEST_NOTES) {
            appointments.change(appointmentId, new ChangeVisit(null, null, null, notes, null, by));
        }
    }

    void keepQuestion(ActKey key, @Nullable UUID clientId, @Nullable String phone, String question) {
        once(key, "question", Done.class, () -> {
            events.publishEvent(
                    new QuestionLeft(CurrentTenant.id(), Ids.next(), key.callId(), clientId, phone, question));
            return new Done(true);
        });
    }

    private static NewAppointment.Who who(Customer customer) {
        return customer.id() != null
                ? new NewAppointment.Who(customer.id(), null, null)
                : new NewAppointment.Who(null, customer.name(), customer.phone());
    }

    /** Every day of the week, for the wish names its days already; an exact time is waited for from then to the day's end. */
    private static @Nullable List<WaitlistTimes> times(Times times) {
        if (times.any()) {
            return null;
        }
        LocalTime to = times.exact() == null ? times.to() : LocalTime.of(23, 59);
        return List.of(
                new WaitlistTimes(List.of(DayOfWeek.values()), times.from(), to.truncatedTo(ChronoUnit.MINUTES)));
    }

    private <T> T once(ActKey key, String kind, Class<T> type, Supplier<T> act) {
        return acts.once(key.callId().toString(), key.turn() + ":" + key.ordinal(), new Kind(kind), type, act);
    }

    /** Whether only the time is another: the same things by the same people, and no add-on that was not there. The price stays as sold. */
    private static boolean sameAs(AppointmentView before, Visit visit) {
        List<UUID> services = visit.items().stream().map(VisitItem::serviceId).toList();
        List<UUID> employees = visit.items().stream().map(VisitItem::employeeId).toList();
        List<UUID> extras = before.items().stream()
                .flatMap(i -> i.addOns().stream())
                .map(BookedItem.AddOn::id)
                .toList();
        boolean addsNone = visit.items().stream()
                .map(VisitItem::addOnIds)
                .filter(Objects::nonNull)
                .allMatch(extras::containsAll);
        return addsNone
                && before.items().stream().map(BookedItem::serviceId).toList().equals(services)
                && before.items().stream().map(BookedItem::employeeId).toList().equals(employees);
    }
}
