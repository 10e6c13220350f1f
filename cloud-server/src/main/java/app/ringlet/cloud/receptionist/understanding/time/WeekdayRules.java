package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/** "Thursday", "next Thursday", "Thursday of next week", "a week on Thursday", "Thursday the 26th". */
final class WeekdayRules {

    static final List<Rule<DayPhrase>> ALL =
            List.of(WeekdayRules::weekThenDay, WeekdayRules::weekdayAndDate, WeekdayRules::weekday);

    private static final String MONTHS =
            "jan.*|feb.*|mar|march|apr.*|may|jun|june|jul|july|aug.*|sep.*|oct.*|nov.*|dec.*";

    private WeekdayRules() {}

    private static Optional<Rule.Match<DayPhrase>> weekday(Words words, int i) {
        int at = i;
        boolean next = false;
        boolean current = false;
        while (words.fits(at, "on|the|this|coming|upcoming|next|following|for")) {
            next |= words.fits(at, "next|following");
            current |= words.fits(at, "this|coming|upcoming");
            at++;
        }
        Optional<DayOfWeek> found = Calendar.weekday(words.at(at));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DayOfWeek day = found.get();
        int after = at + 1;
        int part = words.fits(after, "morning|afternoon|evening|night") ? 1 : 0;
        if (words.at(after + part, "week", "after", "next") || words.at(after + part, "the", "week", "after", "next")) {
            int length = words.at(after + part, "the") ? 4 : 3;
            return Rule.match(
                    today -> Days.of(Calendar.ofNextWeek(today, day).plusWeeks(1)), after + part + length - i);
        }
        int tail = part + weekAfter(words, after + part);
        if (tail > part) {
            return Rule.match(today -> Days.of(Calendar.ofNextWeek(today, day)), after + tail - i);
        }
        if (words.at(after, "after", "next")) {
            return Rule.match(today -> Days.of(Calendar.coming(today, day).plusWeeks(1)), after + 2 - i);
        }
        if (words.at(after, "week") && !next && !current) {
            return Rule.match(today -> Days.of(Calendar.coming(today, day).plusWeeks(1)), after + 1 - i);
        }
        int of = words.fits(after, "of|in") ? after + 1 : after;
        if (words.fits(of, "this|the|current")
                && words.at(of + 1, "week")
                && !words.fits(of + 2, "after|before|of|starting|beginning")) {
            return Rule.match(today -> Days.of(Calendar.ofThisWeek(today, day)), of + 2 - i);
        }
        if (next) {
            return Rule.match(today -> Days.of(Calendar.ofNextWeek(today, day)), after - i);
        }
        if (current) {
            return Rule.match(today -> Days.of(Calendar.ofThisWeek(today, day)), after - i);
        }
        return Rule.match(today -> Days.of(Calendar.coming(today, day)), after - i);
    }

    /** Length of "next week", "of next week", "in the following week" at {@code i}, or 0. */
    private static int weekAfter(Words words, int i) {
        int at = i;
        while (words.fits(at, "of|in|the")) {
            at++;
        }
        return words.fits(at, "next|following") && words.fits(at + 1, "week|week's") ? at + 2 - i : 0;
    }

    /** "Next week Thursday", "next week on Thursday". */
    private static Optional<Rule.Match<DayPhrase>> weekThenDay(Words words, int i) {
        boolean current = words.at(i, "this", "week");
        int week = current ? 2 : weekAfter(words, i);
        int at = i + week;
        while (week > 0 && words.fits(at, "on|the")) {
            at++;
        }
        int length = at + 1 - i;
        return week == 0
                ? Optional.empty()
                : Calendar.weekday(words.at(at))
                        .flatMap(day -> Rule.match(
                                today -> Days.of(
                                        current ? Calendar.monday(today).with(day) : Calendar.ofNextWeek(today, day)),
                                length));
    }

    /** "Thursday the 26th", "Thursday, December 3rd": the date is what counts. */
    private static Optional<Rule.Match<DayPhrase>> weekdayAndDate(Words words, int i) {
        int at = i;
        while (words.fits(at, "on|the|this|next|coming|for")) {
            at++;
        }
        if (Calendar.weekday(words.at(at)).isEmpty()) {
            return Optional.empty();
        }
        int date = at + 1;
        Optional<DayOfWeek> weekday = Calendar.weekday(words.at(at));
        Optional<Numbers.Found> day = dayAlone(words, date);
        if (day.isPresent()) {
            return Rule.match(
                    today -> Days.of(
                            Calendar.dayOfMonth(today, weekday.get(), day.get().value())),
                    date + day.get().length() - i);
        }
        for (Rule<DayPhrase> rule : DateRules.ALL) {
            Optional<Rule.Match<DayPhrase>> match = rule.at(words, date);
            if (match.isPresent()) {
                return Rule.match(match.get().value(), date + match.get().length() - i);
            }
        }
        return Optional.empty();
    }

    /** "The 26th", with no month after it. */
    private static Optional<Numbers.Found> dayAlone(Words words, int i) {
        int at = words.at(i).equals("the") ? i + 1 : i;
        Optional<Numbers.Found> day = Numbers.ordinal(words, at)
                .or(() -> words.fits(at, "1[3-9]|2\\d|3[01]")
                                && !words.fits(at + 1, "am|pm|to|hundred|hours|o'clock|minutes?|people|past|\\d\\d")
                        ? Numbers.cardinal(words, at)
                        : Optional.empty())
                .filter(n -> n.value() >= 1 && n.value() <= 31);
        return day.filter(n -> !words.fits(
                                at + n.length(),
                                "of|in|day|week|one|thing|available|slot|opening|appointment|" + MONTHS)
                        && MonthRules.ahead(words, at + n.length()).isEmpty())
                .map(n -> new Numbers.Found(n.value(), at + n.length() - i));
    }
}
