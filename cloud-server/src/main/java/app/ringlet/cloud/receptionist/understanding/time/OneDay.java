package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One day that is named twice: "22 May, Tuesday", "tomorrow, Wednesday", "Monday in the week of the 14th". */
final class OneDay {

    private static final int LONGEST_DAYS = 31;

    private OneDay() {}

    static List<Located<Days>> merged(Words words, List<Located<Days>> named) {
        List<Located<Days>> result = new ArrayList<>();
        for (Located<Days> next : named) {
            Located<Days> before = result.isEmpty() ? null : result.getLast();
            Optional<Days> one = before == null || !adjacent(words, before.to(), next.from())
                    ? Optional.empty()
                    : both(words, before, next).or(() -> both(words, next, before));
            if (before != null && one.isPresent()) {
                result.removeLast();
                result.add(new Located<>(before.from(), next.to(), one.get()));
            } else {
                result.add(next);
            }
        }
        return result;
    }

    private static boolean adjacent(Words words, int from, int to) {
        return from == to || (to == from + 1 && words.fits(from, "of|in|on|at|around|a"));
    }

    /** "Friday", and before a single date "this Friday" too. */
    private static Optional<DayOfWeek> weekday(Words words, Located<Days> day, Days other) {
        boolean pointed = other.single() && words.fits(day.from(), "this|next|coming") && day.to() == day.from() + 2;
        return pointed ? Calendar.weekday(words.at(day.to() - 1)) : Refusals.general(words, day);
    }

    /** If the first is a plain weekday, that day of the other. */
    private static Optional<Days> both(Words words, Located<Days> first, Located<Days> other) {
        Optional<DayOfWeek> weekday = weekday(words, first, other.value());
        Days days = other.value();
        if (weekday.isEmpty()
                || Refusals.general(words, other).isPresent()
                || days.from().plusDays(LONGEST_DAYS).isBefore(days.to())) {
            return Optional.empty();
        }
        Days found = Days.of(days.from().with(TemporalAdjusters.nextOrSame(weekday.get())));
        return Optional.of(days.single() || !days.contains(found.from()) ? days : found);
    }
}
