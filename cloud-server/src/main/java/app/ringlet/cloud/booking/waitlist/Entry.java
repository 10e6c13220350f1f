package app.ringlet.cloud.booking.waitlist;

import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.booking.WaitlistTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry's own row. */
record Entry(
        UUID id,
        long version,
        UUID clientId,
        Wishes wishes,
        BookingSource source,
        WaitlistStatus status,
        Instant createdAt,
        @Nullable UUID appointmentId) {

    /** @param to inclusive. @param times empty for any */
    record Wishes(
            List<VisitItem> items,
            LocalDate from,
            LocalDate to,
            List<WaitlistTimes> times,
            @Nullable String note,
            Instant expiresAt) {

        /** Whether a visit of that time of the wall would suit. */
        boolean admit(LocalDateTime start, LocalDateTime end) {
            LocalDate day = start.toLocalDate();
            return !day.isBefore(from)
                    && !day.isAfter(to)
                    && (times.isEmpty() || times.stream().anyMatch(part -> admits(part, start, end)));
        }

        private static boolean admits(WaitlistTimes part, LocalDateTime start, LocalDateTime end) {
            LocalTime ends = end.toLocalTime();
            return part.days().contains(start.getDayOfWeek())
                    && start.toLocalDate().equals(end.toLocalDate())
                    && !start.toLocalTime().isBefore(part.from())
                    && !ends.isAfter(part.to());
        }
    }

    Entry with(Wishes otherWishes) {
        return new Entry(id, version + 1, clientId, otherWishes, source, status, createdAt, appointmentId);
    }

    Entry now(WaitlistStatus otherStatus) {
        return new Entry(id, version + 1, clientId, wishes, source, otherStatus, createdAt, appointmentId);
    }

    Entry booked(UUID appointment) {
        return new Entry(id, version + 1, clientId, wishes, source, WaitlistStatus.BOOKED, createdAt, appointment);
    }

    boolean hasEnded() {
        return status != WaitlistStatus.WAITING && status != WaitlistStatus.OFFERED;
    }
}
