package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.ArrayList;
import java.util.List;

/** Tells which time goes with which day: "Monday at ten or Tuesday after three", "Friday morning or afternoon". */
final class Alternatives {

    private Alternatives() {}

    /** One alternative as it was said. */
    record Said(List<Days> days, List<TimePhrase> times) {

        boolean timed() {
            return !times.isEmpty();
        }
    }

    /** Alternatives with times of their own; none if there are fewer than two. */
    static List<Said> in(Words words, List<Located<Days>> days, List<Located<TimePhrase>> times) {
        List<Said> said = split(words, days, times);
        if (said.stream().filter(Said::timed).count() < 2) {
            said = pairs(days, times);
        }
        return said.stream().filter(Said::timed).count() < 2 ? List.of() : withDays(said);
    }

    /** By every "or" that stands outside of a day or time. */
    private static List<Said> split(Words words, List<Located<Days>> days, List<Located<TimePhrase>> times) {
        List<Said> result = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= words.size(); i++) {
            int at = i;
            boolean inside = days.stream().anyMatch(d -> d.from() <= at && at < d.to())
                    || times.stream().anyMatch(t -> t.from() <= at && at < t.to());
            if (i == words.size() || (!inside && words.fits(i, "or|otherwise|else|alternatively"))) {
                add(result, days, times, from, i);
                from = i + 1;
            }
        }
        return result;
    }

    /** "Monday at ten, Tuesday at eleven": each day is followed, or each is preceded, by a time. */
    private static List<Said> pairs(List<Located<Days>> days, List<Located<TimePhrase>> times) {
        List<Said> result = new ArrayList<>();
        if (days.size() < 2 || days.size() != times.size()) {
            return result;
        }
        boolean dayFirst = days.getFirst().from() < times.getFirst().from();
        for (int i = 0; i < days.size(); i++) {
            int day = days.get(i).from();
            int time = times.get(i).from();
            int next = i + 1 == days.size()
                    ? Integer.MAX_VALUE
                    : dayFirst ? days.get(i + 1).from() : times.get(i + 1).from();
            if (dayFirst != day < time || Math.max(day, time) > next) {
                return List.of();
            }
            result.add(
                    new Said(List.of(days.get(i).value()), List.of(times.get(i).value())));
        }
        return result;
    }

    private static void add(
            List<Said> result, List<Located<Days>> days, List<Located<TimePhrase>> times, int from, int to) {
        Said said = new Said(
                days.stream()
                        .filter(d -> d.from() >= from && d.to() <= to)
                        .map(Located::value)
                        .toList(),
                times.stream()
                        .filter(t -> t.from() >= from && t.to() <= to)
                        .map(Located::value)
                        .toList());
        if (said.timed() || !said.days().isEmpty()) {
            result.add(said);
        }
    }

    /** A time without a day is on the day said before it, or else on the one said after it. */
    private static List<Said> withDays(List<Said> said) {
        List<Said> result = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            List<Days> days = said.get(i).days();
            for (int k = i - 1; k >= 0 && days.isEmpty(); k--) {
                days = said.get(k).days();
            }
            for (int k = i + 1; k < said.size() && days.isEmpty(); k++) {
                days = said.get(k).days();
            }
            result.add(new Said(days, said.get(i).times()));
        }
        return result;
    }
}
