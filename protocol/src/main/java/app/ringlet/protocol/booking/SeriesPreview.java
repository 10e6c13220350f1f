package app.ringlet.protocol.booking;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What booking or changing a series would come to, as things stand; nothing is promised. */
public record SeriesPreview(List<Occurrence> occurrences) {

    public SeriesPreview {
        occurrences = List.copyOf(occurrences);
    }

    /**
     * A visit that is wanted.
     *
     * @param position from 0
     * @param end absent if there is no telling
     * @param obstacle why it cannot be had; absent if it is free
     * @param nearest the free visit of the same day that starts nearest to it; only where there is an obstacle
     * @param appointmentId what would move; absent if it would be new
     */
    public record Occurrence(
            int position,
            OffsetDateTime start,
            @Nullable OffsetDateTime end,
            @Nullable Obstacle obstacle,
            @Nullable Slot nearest,
            @Nullable UUID appointmentId) {

        public boolean free() {
            return obstacle == null;
        }
    }

    /** Why a visit cannot be had. */
    public enum Obstacle {
        SLOT_TAKEN,
        /** The salon is open on that day, but it or the employee does not work then. */
        OUTSIDE_HOURS,
        /** The salon is closed on that day. */
        CLOSED,
        /** Further ahead than anything is booked. */
        TOO_FAR,
        IN_THE_PAST
    }
}
