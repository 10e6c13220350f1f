package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Some days from one that is named: "the week of February 4th", "the weekend before Easter", "18 December for ten days". */
final class WeekOfRules {

    private final Rule<DayPhrase> simple;

    WeekOfRules(Rule<DayPhrase> simple) {
        this.simple = simple;
    }

    List<Rule<DayPhrase>> all() {
        return List.of(this::weekOf, this::lasting);
    }

    /** "The week of the 14th", "the week starting February 4th", "the week after Thanksgiving". */
    private Optional<Rule.Match<DayPhrase>> weekOf(Words words, int i) {
        int at = i;
        while (words.fits(at, "in|on|the|during|for")) {
            at++;
        }
        if (!words.fits(at, "week|weekend")
                || !words.fits(at + 1, "of|starting|beginning|commencing|with|after|before|following|leading")) {
            return Optional.empty();
        }
        int weeks = words.fits(at + 1, "after|following") ? 1 : words.fits(at + 1, "before|leading") ? -1 : 0;
        if (weeks != 0 && (at == i || !words.at(at - 1, "the"))) {
            return Optional.empty();
        }
        boolean leading = words.at(at + 1, "leading", "up", "to");
        int start = leading ? at + 4 : words.fits(at + 2, "on|from") ? at + 3 : at + 2;
        boolean weekend = words.at(at, "weekend");
        return simple.at(words, start)
                .flatMap(day -> Rule.match(
                        today -> {
                            LocalDate named = day.value().on(today).from();
                            if (weekend) {
                                return weekend(named, weeks).notBefore(today);
                            }
                            LocalDate monday = Calendar.monday(named).plusWeeks(weeks);
                            return new Days(monday, monday.plusDays(6)).notBefore(today);
                        },
                        start + day.length() - i));
    }

    /** @param weeks 0 for the weekend of that day's week, 1 for the one after it, -1 for the one before it */
    private static Days weekend(LocalDate day, int weeks) {
        LocalDate saturday =
                switch (weeks) {
                    case 1 -> day.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
                    case -1 -> day.minusDays(1).with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
                    default -> Calendar.monday(day).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
                };
        return new Days(saturday, saturday.plusDays(1));
    }

    /** "From 18 December for ten days", "three days starting on Monday", "for a week from the 20th". */
    private Optional<Rule.Match<DayPhrase>> lasting(Words words, int i) {
        int at = words.at(i, "for") ? i + 1 : i;
        Optional<Rule.Match<Integer>> first = duration(words, at);
        if (first.isPresent()) {
            int sign = at + first.get().length();
            boolean begins = words.fits(sign, "starting|beginning") || (at > i && words.at(sign, "from"));
            int start = sign + (words.fits(sign + 1, "from|on") ? 2 : 1);
            return begins
                    ? simple.at(words, start)
                            .flatMap(day -> Rule.match(
                                    today -> lasting(
                                            day.value().on(today), first.get().value()),
                                    start + day.length() - i))
                    : Optional.empty();
        }
        int start = words.at(i, "from") ? i + 1 : i;
        return simple.at(words, start).flatMap(day -> {
            int sign = start + day.length();
            return words.at(sign, "for")
                    ? duration(words, sign + 1)
                            .flatMap(d -> Rule.match(
                                    today -> lasting(day.value().on(today), d.value()), sign + 1 + d.length() - i))
                    : Optional.empty();
        });
    }

    private static Days lasting(Days first, int days) {
        return new Days(first.from(), first.from().plusDays(days - 1));
    }

    private static Optional<Rule.Match<Integer>> duration(Words words, int i) {
        return Distance.count(words, i)
                .filter(n -> n.value() > 0 && n.value() <= 60)
                .flatMap(count -> {
                    String unit = words.at(i + count.length());
                    int days = unit.matches("days?") ? 1 : unit.matches("weeks?") ? 7 : 0;
                    return days == 0 ? Optional.empty() : Rule.match(count.value() * days, count.length() + 1);
                });
    }
}
