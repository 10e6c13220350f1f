package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.List;
import java.util.Optional;

/** Days up to or beyond a distance: "less than two weeks from now", "at least three days after Easter". */
final class LimitRules {

    private final Rule<DayPhrase> simple;

    /** @param simple days from which others are counted */
    LimitRules(Rule<DayPhrase> simple) {
        this.simple = simple;
    }

    List<Rule<DayPhrase>> all() {
        return List.of(this::limit);
    }

    private Optional<Rule.Match<DayPhrase>> limit(Words words, int i) {
        boolean in = words.fits(i, "in|within");
        int at = in ? i + 1 : i;
        boolean exclusive = words.fits(at, "less|more") && words.at(at + 1, "than");
        boolean inclusive = words.at(at, "at") && words.fits(at + 1, "most|least");
        if (!exclusive && !inclusive) {
            return Optional.empty();
        }
        boolean until = words.at(at, "less") || words.at(at + 1, "most");
        int start = at + 2;
        return Distance.at(words, start).flatMap(far -> {
            int sign = start + far.length();
            boolean from = words.fits(sign, "from|after");
            Optional<Rule.Match<DayPhrase>> base = !from
                    ? Optional.empty()
                    : words.at(sign + 1, "now") ? Rule.match(Days::of, 1) : simple.at(words, sign + 1);
            if (base.isEmpty() && (from || !in)) {
                return Optional.empty();
            }
            DayPhrase origin = base.<DayPhrase>map(Rule.Match::value).orElse(Days::of);
            int length = sign + base.map(b -> b.length() + 1).orElse(0) - i;
            Distance distance = far.value();
            return Rule.match(
                    today -> {
                        Days day = origin.on(today);
                        int off = exclusive ? 1 : 0;
                        return until
                                ? Days.until(day.from(), distance.from(day.to()).minusDays(off))
                                : Days.from(distance.from(day.to()).plusDays(off));
                    },
                    length);
        });
    }
}
