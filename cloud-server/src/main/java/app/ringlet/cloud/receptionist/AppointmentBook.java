package app.ringlet.cloud.receptionist;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    /** Publishes {@link MessageTaken} in its transaction. @param phone E.164 */
    void takeMessage(ActKey key, @Nullable UUID clientId, @Nullable String phone, String text);

    /**
     * Which visits are wanted.
     *
     * @param serviceIds in the order in which they are to be done, at least one
     * @param addOnIds added to the first service
     * @param employeeId absent for anyone who can
     * @param from earliest start
     * @param to latest start, exclusive
     * @param moving an appointment whose own time counts as free, because it will be given up
     */
    record SlotQuery(
            List<UUID> serviceIds,
            List<UUID> addOnIds,
            @Nullable UUID employeeId,
            Instant from,
            Instant to,
            int limit,
            @Nullable UUID moving) {
        public SlotQuery {
            serviceIds = List.copyOf(serviceIds);
            addOnIds = List.copyOf(addOnIds);
        }
    }

    /** A visit at a time. @param items each with its employee */
    record Visit(List<VisitItem> items, OffsetDateTime start) {
        public Visit {
            items = List.copyOf(items);
        }

        /** @param addOnIds go to the first service */
        public static Visit of(Slot slot, List<UUID> addOnIds) {
            List<VisitItem> items = slot.items().stream()
                    .map(i -> new VisitItem(
                            i.serviceId(), i.employeeId(), i == slot.items().getFirst() ? addOnIds : List.of()))
                    .toList();
            return new Visit(items, slot.start());
        }
    }

    /** Who the visit is for: a client by id, or name and phone of one the salon may not know. */
    record Customer(
            @Nullable UUID id, String name, @Nullable String phone) {}

    /** The time is somebody else's, or not bookable for another reason. */
    sealed interface HoldResult permits Held, Taken, Refused {}

    /** What came of a booking. */
    sealed interface BookResult permits Booked, Taken, Refused {}

    /** What came of a move. */
    sealed interface MoveResult permits Moved, Taken, Refused {}

    /** What came of a cancellation. */
    sealed interface CancelResult permits Cancelled, Refused {}

    record Held(HoldView hold) implements HoldResult {}

    record Booked(AppointmentView appointment) implements BookResult {}

    record Moved(AppointmentView before, AppointmentView after) implements MoveResult {}

    record Cancelled(AppointmentView appointment) implements CancelResult {}

    /** Somebody else has the time. */
    record Taken() implements HoldResult, BookResult, MoveResult {}

    /** Not possible for another reason. */
    record Refused(ErrorCode reason) implements HoldResult, BookResult, MoveResult, CancelResult {}
}
