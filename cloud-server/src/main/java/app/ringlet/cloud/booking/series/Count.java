package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.platform.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which positions of a series are wanted: so many, or those until a day. */
final class Count {

    private static final int MOST = 104;
    private static final int MOST_OF_ALL = 200;
    private static final int DAYS = 731;

    private Count() {}

    /**
     * @param first position
     * @param least how many there must be
     * @throws Refusal {@code invalid_field}
     */
    static List<Integer> of(
            SeriesRule rule,
            int first,
            int least,
            @Nullable Integer times,
            @Nullable LocalDate until,
            LocalDate today) {
        if ((times == null) == (until == null)) {
            throw Refusal.ofField("times", "Say either how many visits there are, or until when.");
        }
        int count = times == null ? until(rule, first, until, today) : times;
        String field = times == null ? "until" : "times";
        if (count < least || count > MOST) {
            throw Refusal.ofField(field, "That makes " + count + " visits; it can be " + least + " to " + MOST + ".");
        }
        if (first + count > MOST_OF_ALL) {
            throw Refusal.ofField(field, "A series has " + MOST_OF_ALL + " visits at most.");
        }
        return IntStream.range(first, first + count).boxed().toList();
    }

    private static int until(SeriesRule rule, int first, @Nullable LocalDate until, LocalDate today) {
        LocalDate start = rule.day(first);
        if (until == null || until.isBefore(start)) {
            throw Refusal.ofField("until", "The last day lies before the first visit.");
        }
        if (until.isAfter(today.plusDays(DAYS))) {
            throw Refusal.ofField("until", "A visit is booked two years ahead at most.");
        }
        return (int) ((until.toEpochDay() - start.toEpochDay()) / (7L * rule.everyWeeks())) + 1;
    }
}
