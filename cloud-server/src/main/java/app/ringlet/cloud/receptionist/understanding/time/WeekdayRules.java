package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/** "Thursday", "next Thursday", "Thursday of next week", "a week on Thursday", "Thursday the 26th". */
final class WeekdayRules {

    static final List<Rule<DayPhrase>> ALL = List.of(
            WeekdayRules::weeksFromWeekday,
            WeekdayRules::weekThenDay,
            WeekdayRules::weekdayAndDate,
            WeekdayRules::weekday);

    private WeekdayRules() {}

    private static Optional<Rule.Match<DayPhrase>> weekday(Words words, int i) {
        int at = i;
        boolean next = false;
        boolean current = false;
        while (words.fits(at, "on|the|this|coming|upcoming|next|following")) {
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
        int tail = weekAfter(words, after);
        if (tail > 0) {
            return Rule.match(today -> Days.of(Calendar.ofNextWeek(today, day)), after + tail - i);
        }
        if (words.at(after, "after", "next")) {
            return Rule.match(today -> Days.of(Calendar.ofNextWeek(today, day).plusWeeks(1)), after + 2 - i);
        }
        if (words.at(after, "week") && !next && !current) {
            return Rule.match(today -> Days.of(Calendar.coming(today, day).plusWeeks(1)), after + 1 - i);
        }
        if (words.at(after, "this", "week")) {
            return Rule.match(today -> Days.of(Calendar.ofThisWeek(today, day)), after + 2 - i);
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
        return words.fits(at, "next|following") && words.at(at + 1).equals("week") ? at + 2 - i : 0;
    }

    /** "Next week Thursday", "next week on Thursday". */
    private static Optional<Rule.Match<DayPhrase>> weekThenDay(Words words, int i) {
        int week = weekAfter(words, i);
        int at = i + week;
        while (week > 0 && words.fits(at, "on|the")) {
            at++;
        }
        int length = at + 1 - i;
        return week == 0
                ? Optional.empty()
                : Calendar.weekday(words.at(at))
                        .flatMap(day -> Rule.match(today -> Days.of(Calendar.ofNextWeek(today, day)), length));
    }

    /** "A week on Thursday", "two weeks from Saturday". */
    private static Optional<Rule.Match<DayPhrase>> weeksFromWeekday(Words words, int i) {
        int at = i;
        int weeks = 1;
        Optional<Numbers.Found> number = Numbers.cardinal(words, at);
        if (number.isPresent()) {
            weeks = number.get().value();
            at += number.get().length();
        } else if (words.at(at).equals("a")) {
            at++;
        }
        if (!words.fits(at, "weeks?") || !words.fits(at + 1, "on|from|after")) {
            return Optional.empty();
        }
        at += words.fits(at + 2, "this|next") ? 3 : 2;
        int count = weeks;
        int length = at + 1 - i;
        return Calendar.weekday(words.at(at))
                .flatMap(day -> Rule.match(
                        today -> Days.of(Calendar.ofThisWeek(today, day).plusWeeks(count)), length));
    }

    /** "Thursday the 26th", "Thursday, December 3rd": the date is what counts. */
    private static Optional<Rule.Match<DayPhrase>> weekdayAndDate(Words words, int i) {
        int at = i;
        while (words.fits(at, "on|the|this|next|coming")) {
            at++;
        }
        if (Calendar.weekday(words.at(at)).isEmpty()) {
            return Optional.empty();
        }
        int date = at + 1;
        for (Rule<DayPhrase> rule : DateRules.ALL) {
            Optional<Rule.Match<DayPhrase>> match = rule.at(words, date);
            if (match.isPresent()) {
                return Rule.match(match.get().value(), date + match.get().length() - i);
            }
        }
        return Optional.empty();
    }
}
