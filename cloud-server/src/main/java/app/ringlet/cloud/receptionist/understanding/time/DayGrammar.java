package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All ways of naming days: simple ones ("Friday", "next week"), and those made of others ("after Friday", "Monday to Friday"). */
final class DayGrammar {

    private final List<Rule<DayPhrase>> simple = new ArrayList<>();
    private final List<Rule<DayPhrase>> all = new ArrayList<>();

    /** @param country ISO 3166-1 alpha-2: says which of 5 and 12 is the month, and when Mother's Day is */
    DayGrammar(String country) {
        simple.addAll(WeekdayRules.ALL);
        simple.addAll(NearRules.ALL);
        simple.addAll(WeekRules.ALL);
        simple.addAll(MonthRules.ALL);
        simple.addAll(DateRules.ALL);
        simple.addAll(PlaceInMonthRules.ALL);
        simple.addAll(new HolidayRules(country).all());
        simple.add(DateRules.numeric(!country.equals("US")));
        List<Rule<DayPhrase>> counted = new CountRules(this::simple).all();
        simple.addAll(counted);
        all.addAll(simple);
        all.addAll(DatePairRules.ALL);
        all.addAll(new RangeRules(this::simple).all());
    }

    /** The longest of all that begin at {@code i}. */
    Optional<Rule.Match<DayPhrase>> at(Words words, int i) {
        return Rule.longest(all, words, i);
    }

    private Optional<Rule.Match<DayPhrase>> simple(Words words, int i) {
        return Rule.longest(simple, words, i);
    }
}
