package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.Month;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A date that is in no calendar: "February 30th", "the 31st of April". @param day 30 or 31, beyond the month's end */
public record NoSuchDay(Month month, int day) {

    static @Nullable NoSuchDay in(Words words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> at(words, i))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Rule.Match::value)
                .orElse(null);
    }

    /** The one that begins at that word. */
    static Optional<Rule.Match<NoSuchDay>> at(Words words, int i) {
        Optional<Month> month = Calendar.month(words.at(i));
        int at = words.at(i + 1, "the") ? i + 2 : i + 1;
        if (month.isPresent()) {
            return DateRules.day(words, at)
                    .filter(d -> !words.fits(at + d.length(), "am|pm|o'clock"))
                    .flatMap(d -> beyond(month.get(), d, at + d.length() - i));
        }
        return Numbers.ordinal(words, i).flatMap(day -> {
            int of = i + day.length();
            int named = words.at(of, "of") ? of + 1 : of;
            return Calendar.month(words.at(named)).flatMap(m -> beyond(m, day, named + 1 - i));
        });
    }

    private static Optional<Rule.Match<NoSuchDay>> beyond(Month month, Numbers.Found day, int length) {
        return day.value() <= 31 && month.maxLength() < day.value()
                ? Rule.match(new NoSuchDay(month, day.value()), length)
                : Optional.empty();
    }
}
