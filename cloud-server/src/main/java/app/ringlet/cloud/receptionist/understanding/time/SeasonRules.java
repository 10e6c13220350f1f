package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "This winter", "next spring", "in the summer of 2027": as the sun has it, in the north. */
final class SeasonRules {

    static final List<Rule<DayPhrase>> ALL = List.of(SeasonRules::season);

    /** The month with whose 21st each begins. */
    private static final Map<String, Month> BEGINS = Map.of(
            "spring", Month.MARCH,
            "summer", Month.JUNE,
            "autumn", Month.SEPTEMBER,
            "fall", Month.SEPTEMBER,
            "winter", Month.DECEMBER);

    private static final int FIRST = 21;

    private SeasonRules() {}

    private static Optional<Rule.Match<DayPhrase>> season(Words words, int i) {
        boolean in = words.fits(i, "in|during|over|for");
        int at = in ? i + 1 : i;
        boolean the = words.fits(at, "the|this|next|coming");
        boolean next = words.at(at, "next");
        int named = the ? at + 1 : at;
        Month month = BEGINS.get(words.at(named));
        if (month == null || named == i || (words.at(at, "the") && !in)) {
            return Optional.empty();
        }
        Optional<Years.Said> year = Years.at(words, named + 1);
        return Rule.match(
                today -> {
                    int said = year.map(y -> y.on(today)).orElse(today.getYear());
                    Days days = from(said, month);
                    Days before = from(said - 1, month);
                    boolean begun = year.isEmpty() && before.contains(today);
                    Days current = begun ? before : days;
                    boolean over =
                            year.isEmpty() && (current.to().isBefore(today) || (next && current.contains(today)));
                    return (over ? from(current.from().getYear() + 1, month) : current).notBefore(today);
                },
                named + 1 + Years.length(year) - i);
    }

    private static Days from(int year, Month month) {
        LocalDate first = LocalDate.of(year, month, FIRST);
        return new Days(first, first.plusMonths(3).minusDays(1));
    }
}
