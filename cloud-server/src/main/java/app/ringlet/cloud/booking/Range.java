package app.ringlet.cloud.booking;

import app.ringlet.cloud.platform.CalendarDates;
import app.ringlet.cloud.platform.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A stretch of time as a query names it, two years at most: by instants, or by dates in the salon's zone of which the last is included.
 */
public record Range(Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(732);
    private static final int DATE = "2026-01-31".length();

    /** @throws Refusal {@code invalid_field} */
    public static Range of(String from, String to, ZoneId zone) {
        Range range = new Range(instant("from", from, zone, 0), instant("to", to, zone, 1));
        if (!range.from.isBefore(range.to)) {
            throw Refusal.ofField("to", "The range ends before it begins.");
        }
        if (Duration.between(range.from, range.to).compareTo(LONGEST) > 0) {
            throw Refusal.ofField("to", "A range has two years at most.");
        }
        return range;
    }

    private static Instant instant(String field, String text, ZoneId zone, int daysLater) {
        try {
            OffsetDateTime time = text.length() <= DATE
                    ? LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(zone)
                            .toOffsetDateTime()
                    // A plus sign that was not escaped in the URL has become a space.
                    : OffsetDateTime.parse(text.replace(' ', '+'));
            CalendarDates.year(field, time.getYear());
            return time.toInstant();
        } catch (DateTimeException notOne) {
            throw Refusal.ofField(field, "A date is written 2026-01-31, an instant 2026-01-31T09:00:00-05:00.");
        }
    }
}
