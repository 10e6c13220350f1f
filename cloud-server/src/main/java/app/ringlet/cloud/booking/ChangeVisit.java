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
 * @param items the new visit, sold anew at today's prices
 * @param holdId a live hold of the new time, which the change uses up; then {@code start} and {@code items} are absent. If it is
 *     of the same services, the old price stays
 * @param notes 4,000 characters at most
 * @param expectedVersion the version that the change was made for; absent for whichever there is
 */
public record ChangeVisit(
        @Nullable Instant start,
        @Nullable List<VisitItem> items,
        @Nullable UUID holdId,
        @Nullable String notes,
        @Nullable Long expectedVersion,
        Actor by) {

    /** Whether everything is to stay. */
    public boolean isEmpty() {
        return start == null && items == null && holdId == null && notes == null;
    }

    public static ChangeVisit move(Instant start, @Nullable Long expectedVersion, Actor by) {
        return new ChangeVisit(start, null, null, null, expectedVersion, by);
    }

    public static ChangeVisit moveToHold(UUID holdId, @Nullable Long expectedVersion, Actor by) {
        return new ChangeVisit(null, null, holdId, null, expectedVersion, by);
    }
}
