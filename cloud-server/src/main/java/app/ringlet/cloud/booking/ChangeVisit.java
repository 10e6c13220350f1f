package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.VisitItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an appointment; what is absent stays.
 *
 * @param start on five minutes; without {@code items} everything else stays as it was sold, employees and price too
 * @param items the whole new visit. A service that was sold before, with the same add-ons and for the same guest, keeps its price
 *     whoever does it now; what is new is sold at today's price
 * @param reprice whether all of {@code items} are sold anew at today's prices
 * @param holdId a live hold of the new time, which the change uses up; then {@code start} and {@code items} are absent, and prices
 *     stay as with {@code items}
 * @param notes 4,000 characters at most; empty for none
 * @param color {@code #rrggbb}; empty for the service's own
 * @param expectedVersion the version that the change was made for; absent for whichever there is
 */
public record ChangeVisit(
        @Nullable Instant start,
        @Nullable List<VisitItem> items,
        boolean reprice,
        @Nullable UUID holdId,
        @Nullable String notes,
        @Nullable String color,
        @Nullable Long expectedVersion,
        Actor by) {

    public ChangeVisit(
            @Nullable Instant start,
            @Nullable List<VisitItem> items,
            @Nullable UUID holdId,
            @Nullable String notes,
            @Nullable Long expectedVersion,
            Actor by) {
        this(start, items, false, holdId, notes, null, expectedVersion, by);
    }

    /** Whether everything is to stay. */
    public boolean isEmpty() {
        return isOfNotesOnly() && notes == null && color == null;
    }

    /** Whether time, services and employees are to stay. */
    public boolean isOfNotesOnly() {
        return start == null && items == null && holdId == null;
    }

    public static ChangeVisit move(Instant start, @Nullable Long expectedVersion, Actor by) {
        return new ChangeVisit(start, null, null, null, expectedVersion, by);
    }

    public static ChangeVisit moveToHold(UUID holdId, @Nullable Long expectedVersion, Actor by) {
        return new ChangeVisit(null, null, holdId, null, expectedVersion, by);
    }
}
