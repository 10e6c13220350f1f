package app.ringlet.cloud.calls.web;

import app.ringlet.cloud.platform.CalendarDates;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The time in which calls are looked for. @param from included. @param to not included */
record SearchedTime(@Nullable Instant from, @Nullable Instant to) {

    /** @throws Refusal {@code invalid_field} for what is neither a date nor an instant, or ends before it begins */
    static SearchedTime of(Salon salon, @Nullable String from, @Nullable String to) {
        Instant start = from == null ? null : instant(salon, "from", from, 0);
        Instant end = to == null ? null : instant(salon, "to", to, 1);
        if (start != null && end != null && end.isBefore(start)) {
            throw Refusal.ofField("to", "That ends before it begins.");
        }
        return new SearchedTime(start, end);
    }

    private static Instant instant(Salon salon, String field, String text, int days) {
        if (!text.contains("T")) {
            return salon.start(CalendarDates.parse(field, text).plusDays(days));
        }
        try {
            // A plus sign that was not escaped in the URL has become a space.
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            CalendarDates.year(field, time.getYear());
            return time.toInstant();
        } catch (DateTimeException none) {
            throw Refusal.ofField(field, "A time is written 2026-01-31 or 2026-01-31T09:00:00-05:00.");
        }
    }
}
