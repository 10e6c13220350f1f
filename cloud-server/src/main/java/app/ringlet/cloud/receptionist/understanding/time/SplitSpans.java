package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.understanding.time.TimeRules.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A range of times with the day in its middle: "between 2:00 tomorrow and 4:00", "by tomorrow noon", "after Friday at two". */
final class SplitSpans {

    private SplitSpans() {}

    /** @param day whether each word is part of the day */
    static List<Located<Wish>> joined(Words words, boolean[] day, List<Located<Wish>> wishes) {
        List<Located<Wish>> result = new ArrayList<>();
        for (Located<Wish> next : wishes) {
            Located<Wish> before = result.isEmpty() ? null : result.getLast();
            Optional<SpokenTime> from = before == null ? Optional.empty() : begin(words, before);
            Optional<SpokenTime> to = end(words, next);
            if (before != null && from.isPresent() && to.isPresent() && split(words, day, before, next)) {
                result.removeLast();
                result.add(new Located<>(before.from(), next.to(), TimeSpanRules.range(from.get(), to.get(), false)));
            } else {
                result.add(next);
            }
        }
        return result.stream().map(w -> open(words, day, w)).toList();
    }

    private static Located<Wish> open(Words words, boolean[] day, Located<Wish> wish) {
        int before = wish.from() - 1;
        while (before >= 0 && day[before]) {
            before--;
        }
        boolean until = words.fits(before, "by|before|until|till|til") && !TimeRules.visit(words, before);
        if (before == wish.from() - 1
                || (!until && !words.at(before, "after"))
                || !(wish.value().phrase() instanceof TimePhrase.At at)) {
            return wish;
        }
        TimePhrase phrase = until ? new TimePhrase.Until(at.time()) : new TimePhrase.From(at.time());
        return new Located<>(wish.from(), wish.to(), new Wish(phrase, false));
    }

    private static Optional<SpokenTime> begin(Words words, Located<Wish> wish) {
        return switch (wish.value().phrase()) {
            case TimePhrase.At at -> Optional.of(at.time());
            case TimePhrase.From from when words.at(wish.from(), "from") -> Optional.of(from.time());
            default -> Optional.empty();
        };
    }

    private static Optional<SpokenTime> end(Words words, Located<Wish> wish) {
        return switch (wish.value().phrase()) {
            case TimePhrase.At at -> Optional.of(at.time());
            case TimePhrase.Until until when words.fits(wish.from(), TimeSpanRules.TO) -> Optional.of(until.time());
            default -> Optional.empty();
        };
    }

    private static boolean split(Words words, boolean[] day, Located<Wish> from, Located<Wish> to) {
        int signs = to.value().phrase() instanceof TimePhrase.Until ? 1 : 0;
        int before = from.from() - 1;
        while (before >= 0 && (day[before] || words.at(before, "at"))) {
            before--;
        }
        boolean between = words.at(before, "between");
        boolean named = between && before < from.from() - 1;
        for (int i = from.to(); i < to.from(); i++) {
            boolean and = words.at(i, "and") && between;
            if (words.fits(i, TimeSpanRules.TO) || and) {
                signs++;
            } else if (!day[i] && !words.fits(i, "on|at")) {
                return false;
            }
            named |= day[i];
        }
        return signs == 1 && named;
    }
}
