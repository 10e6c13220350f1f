package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All ways of naming days: simple ones ("Friday", "next week"), and those made of others ("after Friday", "Monday to Friday"). */
final class DayGrammar {

    /** "Two weeks from the day after Christmas" counts twice; nobody counts further, and a parse takes no longer for who does. */
    private static final int COUNTS = 2;

    private final Rule<DayPhrase> simple;

    /** @param country ISO 3166-1 alpha-2: says which of 5 and 12 is the month, and when Mother's Day is */
    DayGrammar(String country) {
        List<Rule<DayPhrase>> named = new ArrayList<>();
        named.addAll(WeekdayRules.ALL);
        named.addAll(NearRules.ALL);
        named.addAll(WeekRules.ALL);
        named.addAll(MonthRules.ALL);
        named.addAll(DateRules.ALL);
        named.addAll(PlaceInMonthRules.ALL);
        named.addAll(RunInMonthRules.ALL);
        named.addAll(SeasonRules.ALL);
        named.addAll(NextRules.ALL);
        named.addAll(SpreadRules.ALL);
        List<Rule<DayPhrase>> holidays = new HolidayRules(country).all();
        named.addAll(holidays);
        named.addAll(new PastRules((words, i) -> Rule.longest(holidays, words, i)).all());
        named.add(DateRules.numeric(!country.equals("US")));
        named.addAll(SpokenDateRules.all(!country.equals("US")));
        Rule<DayPhrase> counted = longestOf(named);
        for (int depth = 0; depth < COUNTS; depth++) {
            List<Rule<DayPhrase>> rules = new ArrayList<>(named);
            rules.addAll(new CountRules(counted).all());
            rules.addAll(new ClosestRules(counted).all());
            rules.addAll(new LimitRules(counted).all());
            counted = longestOf(rules);
        }
        this.simple = counted;
    }

    private static Rule<DayPhrase> longestOf(List<Rule<DayPhrase>> rules) {
        return (words, i) -> Rule.longest(rules, words, i);
    }

    /** The longest of all that begin at {@code i}. */
    Optional<Rule.Match<DayPhrase>> at(Words words, int i) {
        Optional<Rule.Match<DayPhrase>> here = simple.at(words, i);
        // Most ranges begin with a day: that one is looked for once.
        Rule<DayPhrase> day = (said, k) -> k == i && said == words ? here : simple.at(said, k);
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
}
