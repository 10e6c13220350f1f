package app.ringlet.protocol.booking;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an appointment.
 *
 * @param version the appointment's, after it
 * @param what in one word, such as {@code booked}, {@code moved}, {@code changed}, {@code cancelled}, {@code fee_waived}, {@code client_named}
 * @param reason what the one who did it said; empty if nothing
 * @param changes what is other than before; of a new appointment everything that it has
 */
public record HistoryEntry(long version, OffsetDateTime at, By by, String what, String reason, List<Change> changes) {

    public HistoryEntry {
        changes = List.copyOf(changes);
    }

    /** Who did it. @param id the call, user or key; absent for the system itself. @param label how a receptionist would say it */
    public record By(Kind kind, @Nullable UUID id, String label) {}

    /** What kind of party acts. */
    public enum Kind {
        CALL,
        USER,
        API,
        SYSTEM
    }

    /**
     * @param field {@code start}, {@code services}, {@code employees}, {@code price}, {@code deposit}, {@code status}, {@code notes},
     *     {@code color}, {@code fee}, {@code reason} or {@code confirmBy}
     * @param before in words; absent if there was none. @param after in words; absent if there is none
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
