package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** "Twelve slash twelve", "the 17th of the 12th", "in two years", and "yesterday", which can only be told to be over. */
final class SpokenDateRules {

    private static final String TELLING =
            "was|were|had|did|called|came|been|got|have|i've|spoke|booked|from|since|before"
                    + "|rang|made|missed|did|didn't|told|said|happened|until|overcharged|left|of";

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
        return words.at(i, "yesterday") && words.list().stream().noneMatch(w -> w.matches(TELLING))
                ? Rule.match(today -> Days.of(today.minusDays(1)), 1)
                : Optional.empty();
    }

    /** How many words name a day that no year has, such as "February 30th"; 0 if none do. */
    static int impossible(Words words, int i) {
        Optional<Month> month = Calendar.month(words.at(i));
        int at = words.at(i + 1, "the") ? i + 2 : i + 1;
        Optional<Numbers.Found> day = month.isEmpty() ? Optional.empty() : Numbers.ordinal(words, at);
        boolean beyond = day.filter(d ->
                        d.value() <= 31 && LocalDate.of(2000, month.get(), 1).lengthOfMonth() < d.value())
                .isPresent();
        return beyond ? at + day.get().length() - i : 0;
    }
}
