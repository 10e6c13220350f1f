package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All ways of naming days: simple ones ("Friday", "next week"), and those made of others ("after Friday", "Monday to Friday"). */
final class DayGrammar {

    private final List<Rule<DayPhrase>> simple = new ArrayList<>();
    /** @param country ISO 3166-1 alpha-2: says which of 5 and 12 is the month, and when Mother's Day is */
    DayGrammar(String country) {
        simple.addAll(WeekdayRules.ALL);
        simple.addAll(NearRules.ALL);
        simple.addAll(WeekRules.ALL);
        simple.addAll(MonthRules.ALL);
        simple.addAll(DateRules.ALL);
        simple.addAll(PlaceInMonthRules.ALL);
        simple.addAll(RunInMonthRules.ALL);
        simple.addAll(SeasonRules.ALL);
        simple.addAll(NextRules.ALL);
        simple.addAll(SpreadRules.ALL);
        List<Rule<DayPhrase>> holidays = new HolidayRules(country).all();
        simple.addAll(holidays);
        simple.addAll(new PastRules((words, i) -> Rule.longest(holidays, words, i)).all());
        simple.add(DateRules.numeric(!country.equals("US")));
        simple.addAll(SpokenDateRules.all(!country.equals("US")));
        List<Rule<DayPhrase>> counted = new CountRules(this::simple).all();
        List<Rule<DayPhrase>> limits = new LimitRules(this::simple).all();
        List<Rule<DayPhrase>> near = new ClosestRules(this::simple).all();
        simple.addAll(counted);
        simple.addAll(near);
        simple.addAll(limits);
    }

    /** The longest of all that begin at {@code i}. */
    Optional<Rule.Match<DayPhrase>> at(Words words, int i) {
        Optional<Rule.Match<DayPhrase>> here = simple(words, i);
        // Most ranges begin with a day: that one is looked for once.
        Rule<DayPhrase> day = (said, k) -> k == i && said == words ? here : simple(said, k);
        Optional<Rule.Match<DayPhrase>> pair = Rule.longest(DatePairRules.ALL, words, i);
        Optional<Rule.Match<DayPhrase>> range = Rule.longest(new RangeRules(day).all(), words, i);
        Optional<Rule.Match<DayPhrase>> several = Rule.longest(new WeekOfRules(day).all(), words, i);
        return longer(longer(longer(here, pair), range), several);
    }

    private static Optional<Rule.Match<DayPhrase>> longer(
            Optional<Rule.Match<DayPhrase>> one, Optional<Rule.Match<DayPhrase>> other) {
        int length = one.map(Rule.Match::length).orElse(0);
        return other.filter(m -> m.length() > length).or(() -> one);
    }

    private Optional<Rule.Match<DayPhrase>> simple(Words words, int i) {
        return Rule.longest(simple, words, i);
    }
}
