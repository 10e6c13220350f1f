package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.TimeRules.Wish;
import java.util.List;
import java.util.Optional;

/**
 * A range of days whose ends have times of their own: "from Friday at three until Sunday noon". The days are what counts:
 * those times hold for one day each, and the ones offered are read out with their date.
 */
final class DaysWithTimes {

    private DaysWithTimes() {}

    /** The whole range, if the two days are its ends. */
    static Optional<Located<Days>> range(Words words, List<Located<Days>> days, List<Located<Wish>> times) {
        if (days.size() == 1 && around(words, days.getFirst(), times)) {
            return Optional.of(days.getFirst());
        }
        if (days.size() != 2 || times.isEmpty() || times.size() > 2) {
            return Optional.empty();
        }
        Located<Days> first = days.getFirst();
        Located<Days> last = following(words, days.getFirst(), days.getLast());
        int from = Math.min(first.from(), times.getFirst().from());
        int to = Math.max(last.to(), times.getLast().to());
        if (!first.value().single()
                || !last.value().from().isAfter(first.value().from())) {
            return Optional.empty();
        }
        int sign = -1;
        for (int i = from; i < to; i++) {
            boolean and = words.at(i, "and") && words.fits(from - 1, "between");
            boolean separates = i >= first.to() && i <= last.from() && (and || words.fits(i, TimeSpanRules.TO));
            if (separates && sign >= 0) {
                return Optional.empty();
            }
            sign = separates ? i : sign;
            if (!separates && !within(days, i) && !within(times, i) && !words.fits(i, "on|at|the")) {
                return Optional.empty();
            }
        }
        return sign < 0
                ? Optional.empty()
                : Optional.of(new Located<>(
                        from, to, new Days(first.value().from(), last.value().to())));
    }

    /** The weekday after the first day, where the coming one is before it: "Monday morning to Wednesday noon". */
    private static Located<Days> following(Words words, Located<Days> first, Located<Days> last) {
        boolean before = last.value().to().isBefore(first.value().from());
        return before && Refusals.general(words, last).isPresent()
                ? new Located<>(
                        last.from(), last.to(), Days.of(last.value().to().plusWeeks(1)))
                : last;
    }

    /** "3 pm tomorrow to Friday at 5". */
    private static boolean around(Words words, Located<Days> days, List<Located<Wish>> times) {
        if (days.value().single() || times.size() != 2) {
            return false;
        }
        int end = words.fits(days.to(), "at") ? days.to() + 1 : days.to();
        return times.getFirst().to() == days.from()
                && (times.getLast().from() == days.to() || times.getLast().from() == end);
    }

    private static boolean within(List<? extends Located<?>> all, int i) {
        return all.stream().anyMatch(one -> one.from() <= i && i < one.to());
    }
}
