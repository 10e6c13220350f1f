package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.AddOnView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the receptionist's tools do to the salon that the current tenant names.
 *
 * <p>Every changing method takes an {@link ActKey}: the same key again gives the first result again, and changes nothing.
 * A change is committed when the method returns. What the book is asked for wrongly is a result, not an exception; an
 * exception means that the book cannot be reached, and that nothing was changed.
 */
public interface AppointmentBook {

    SalonFacts facts();

    /** @param phone E.164 */
    Optional<KnownClient> clientByPhone(String phone);

    /** The client's appointments that are still to come and not cancelled, earliest first. */
    List<AppointmentView> upcoming(UUID clientId);

    /** The client's newest visit that began before then and was not cancelled. */
    Optional<AppointmentView> lastVisit(UUID clientId, Instant before);

    /** Visits that could be booked now, by start and then by employee, at most {@code query.limit()}. */
    List<Slot> findSlots(SlotQuery query);

    /** What is held for the call and still lives. */
    List<HoldView> heldBy(UUID callId);

    HoldResult hold(ActKey key, Visit visit);

    /** Gives a hold back; a hold that is gone already is no error. */
    void release(ActKey key, UUID holdId);

    /** @param holdId a hold of the same visit, which the booking uses up */
    BookResult book(ActKey key, Customer customer, Visit visit, @Nullable UUID holdId);

    /** @param holdId a hold of the visit's new time, which the move uses up */
    MoveResult move(ActKey key, UUID appointmentId, Visit visit, @Nullable UUID holdId);

    CancelResult cancel(ActKey key, UUID appointmentId);

    /** Notes that the client will come. */
    ConfirmResult confirm(ActKey key, UUID appointmentId);

    JoinResult joinWaitlist(ActKey key, Customer customer, WaitlistWish wish);

    /** Publishes {@link MessageTaken} in its transaction. */
    void takeMessage(ActKey key, CallerMessage message);

    /** Publishes {@link QuestionLeft} in its transaction. @param phone E.164 */
    void keepQuestion(ActKey key, @Nullable UUID clientId, @Nullable String phone, String question);

    /**
     * Which visits are wanted.
     *
     * @param items in the order in which they are to be done, 1 to 8; each guest's follow one another, and all guests begin at once
     * @param from earliest start
     * @param to latest start, exclusive
     * @param moving an appointment whose own time counts as free, because it will be given up
     */
    record SlotQuery(
            List<VisitItem> items,
            Instant from,
            Instant to,
            int limit,
            @Nullable UUID moving) {
        public SlotQuery {
            items = List.copyOf(items);
        }
    }

    /** A visit at a time. @param items each with its employee */
    record Visit(List<VisitItem> items, OffsetDateTime start) {
        public Visit {
            items = List.copyOf(items);
        }

        /** @param addOns each goes to the first service that takes it */
        public static Visit of(Slot slot, List<AddOnView> addOns) {
            List<AddOnView> left = new ArrayList<>(addOns);
            List<VisitItem> items = new ArrayList<>();
            for (Slot.Item item : slot.items()) {
                List<UUID> own = left.stream()
                        .filter(a -> a.goesWith(item.serviceId()))
                        .map(AddOnView::id)
                        .toList();
                left.removeIf(a -> own.contains(a.id()));
                items.add(new VisitItem(item.serviceId(), item.employeeId(), own, item.guest()));
            }
            return new Visit(items, slot.start());
        }
    }

    /**
     * Who the visit is for: a client by id, or name and phone of one the salon may not know.
     *
     * @param note on the appointment, for the salon's people
     */
    record Customer(
            @Nullable UUID id,
            String name,
            @Nullable String phone,
            @Nullable String note) {}

    /** What someone waits for. @param to inclusive. @param times on any of the days */
    record WaitlistWish(List<VisitItem> items, LocalDate from, LocalDate to, Times times) {
        public WaitlistWish {
            items = List.copyOf(items);
        }
    }

    /** @param phone E.164. @param appointmentId the client's own appointment that gets it as a note too */
    record CallerMessage(
            @Nullable UUID clientId,
            @Nullable String phone,
            String text,
            @Nullable UUID appointmentId) {}

    /** The time is somebody else's, or not bookable for another reason. */
    sealed interface HoldResult permits Held, Taken, Refused {}

    /** What came of a booking. */
    sealed interface BookResult permits Booked, Taken, Refused {}

    /** What came of a move. */
    sealed interface MoveResult permits Moved, Taken, Refused {}

    /** What came of a cancellation. */
    sealed interface CancelResult permits Cancelled, Refused {}

    /** What came of a confirmation. */
    sealed interface ConfirmResult permits Confirmed, Refused {}

    /** What came of joining the waiting list. */
    sealed interface JoinResult permits Joined, Refused {}

    record Held(HoldView hold) implements HoldResult {}

    record Booked(AppointmentView appointment) implements BookResult {}

    record Moved(AppointmentView before, AppointmentView after) implements MoveResult {}

    record Cancelled(AppointmentView appointment) implements CancelResult {}

    record Confirmed(AppointmentView appointment) implements ConfirmResult {}

    record Joined(UUID entryId) implements JoinResult {}

    /** Somebody else has the time. */
    record Taken() implements HoldResult, BookResult, MoveResult {}

    /** Not possible for another reason. */
    record Refused(ErrorCode reason)
            implements HoldResult, BookResult, MoveResult, CancelResult, ConfirmResult, JoinResult {}
}
