package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Twelve slash twelve", "the 17th of the 12th", "in two years", and "yesterday", which can only be told to be over. */
final class SpokenDateRules {

    private static final Set<String> TELLING = Set.of(
            ("was were had did called came been got have i've spoke booked from since before rang made missed didn't"
                            + " told said happened until overcharged left of same like as than paid")
                    .split(" "));

    /** Words that are services too, unless somebody did them. */
    private static final Phrases DONE = Phrases.of("you|he|she|they|who|#staff cut|coloured|colored");

    private SpokenDateRules() {}

    /** @param dayFirst whether 5/12 is in December */
    static List<Rule<DayPhrase>> all(boolean dayFirst) {
        return List.of(
                slash(dayFirst),
                SpokenDateRules::dayOfNumberedMonth,
                SpokenDateRules::inYears,
                SpokenDateRules::yesterday);
    }

    private static Rule<DayPhrase> slash(boolean dayFirst) {
        return (words, i) -> Numbers.cardinal(words, i).flatMap(first -> {
            int sign = i + first.length();
            if (!words.fits(sign, "slash|stroke")) {
                return Optional.empty();
            }
            return Numbers.cardinal(words, sign + 1).flatMap(second -> {
                boolean swap = first.value() > 12 || (dayFirst && second.value() <= 12);
                int month = swap ? second.value() : first.value();
                int day = swap ? first.value() : second.value();
                return date(month, day, sign + 1 + second.length() - i);
            });
        });
    }

    private static Optional<Rule.Match<DayPhrase>> dayOfNumberedMonth(Words words, int i) {
        int at = i;
        while (words.fits(at, "on|the")) {
            at++;
        }
        int start = at;
        return Numbers.ordinal(words, start).flatMap(day -> {
            int of = start + day.length();
            return words.at(of, "of", "the")
                    ? Numbers.ordinal(words, of + 2)
                            .flatMap(month -> date(month.value(), day.value(), of + 2 + month.length() - i))
                    : Optional.empty();
        });
    }

    private static Optional<Rule.Match<DayPhrase>> date(int month, int day, int length) {
        boolean possible =
                month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
        return possible
                ? Rule.match(
                        today -> Days.of(
                                Calendar.date(today, Month.of(month), day, 0).orElse(today)),
                        length)
                : Optional.empty();
    }

    private static Optional<Rule.Match<DayPhrase>> inYears(Words words, int i) {
        if (!words.at(i, "in")) {
            return Optional.empty();
        }
        boolean one = words.fits(i + 1, "a|one");
        Optional<Numbers.Found> count = one ? Optional.empty() : Numbers.cardinal(words, i + 1);
        int years = one ? 1 : count.map(Numbers.Found::value).orElse(0);
        int unit = i + 1 + count.map(Numbers.Found::length).orElse(1);
        return years >= 1 && years <= 20 && words.fits(unit, "years?")
                ? Rule.match(today -> Days.of(today.plusYears(years)), unit + 1 - i)
                : Optional.empty();
    }

    private static Optional<Rule.Match<DayPhrase>> yesterday(Words words, int i) {
        return words.at(i, "yesterday") ? Rule.match(today -> Days.of(today.minusDays(1)), 1) : Optional.empty();
    }

    /** Whether the words from {@code from} to {@code to} tell of something that happened: no wish. */
    static boolean told(Words words, int from, int to) {
        boolean past = false;
        for (int i = from; i < to; i++) {
            past |= words.fits(i, "last|previous|past|ago|back|yesterday");
        }
        return past && (words.list().stream().anyMatch(TELLING::contains) || DONE.in(words));
    }
}
