package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** "December 5th", "the 5th of December", "the 3rd", "12/5", "2026-12-05". */
final class DateRules {

    static final List<Rule<DayPhrase>> ALL =
            List.of(DateRules::monthThenDay, DateRules::dayThenMonth, DateRules::dayOfMonth);

    private static final Pattern NUMERIC = Pattern.compile("\\d{1,4}[/-]\\d{1,2}([/-]\\d{1,4})?");
    private static final String DURATION =
            "minutes?|hours?|days?|weeks?|months?|years?|dollars|pounds|euros|people|percent|am|pm";
    private static final Pattern HOURS = Pattern.compile("\\d{1,2}-\\d{1,2}");

    private DateRules() {}

    /** "2-4" are hours, "2-15" is a date, unless "from" says that it is a range. */
    private static boolean beyondHours(Words words, int i) {
        String[] parts = words.at(i).split("-");
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        return Math.max(first, second) > 12
                && Math.min(first, second) <= 12
                && Calendar.month(words.at(i - 1)).isEmpty()
                && !words.fits(i - 1, "from|between|the|of")
                && !words.fits(i + 1, "am|pm|in|of|hours?");
    }

    /** @param dayFirst whether 5/12 is in December */
    static Rule<DayPhrase> numeric(boolean dayFirst) {
        return (words, i) -> {
            String word = words.at(i);
            if (!NUMERIC.matcher(word).matches() || (HOURS.matcher(word).matches() && !beyondHours(words, i))) {
                return Optional.empty();
            }
            String[] parts = word.split("[/-]");
            int first = Integer.parseInt(parts[0]);
            int second = Integer.parseInt(parts[1]);
            int third = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
            if (first > 31 && parts.length == 2) {
                return second < 1 || second > 12
                        ? Optional.empty()
                        : Rule.match(today -> MonthRules.whole(today, LocalDate.of(first, second, 1)), 1);
            }
            if (first > 31) {
                return date(first, second, third, 1);
            }
            boolean swap = first > 12 || (dayFirst && second <= 12);
            return date(third, swap ? second : first, swap ? first : second, 1);
        };
    }

    private static Optional<Rule.Match<DayPhrase>> monthThenDay(Words words, int i) {
        int at = words.fits(i, "on|in|for") ? i + 1 : i;
        at += words.at(at, "the") ? 1 : 0;
        Optional<Month> month = Calendar.month(words.at(at));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int number = words.at(at + 1).equals("the") ? at + 2 : at + 1;
        Optional<Numbers.Found> day = day(words, number);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int end = number + day.get().length();
        return withYear(words, end, month.get(), day.get().value(), i);
    }

    private static Optional<Rule.Match<DayPhrase>> dayThenMonth(Words words, int i) {
        int at = i;
        while (words.fits(at, "on|the|for")) {
            at++;
        }
        boolean ordinal = Numbers.ordinal(words, at).isPresent();
        Optional<Numbers.Found> day = day(words, at);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        int end = at + day.get().length();
        end += words.at(end, "day") ? 1 : 0;
        end += words.at(end, "of") || (ordinal && words.at(end, "in")) ? 1 : 0;
        Optional<Month> month = Calendar.month(words.at(end));
        if (month.isEmpty() || (!ordinal && dayFollows(words, end + 1))) {
            return Optional.empty();
        }
        return withYear(words, end + 1, month.get(), day.get().value(), i);
    }

    /** Of "at 3 December 5th" the 3 is no day. */
    private static boolean dayFollows(Words words, int i) {
        return Numbers.ordinal(words, i).isPresent()
                || (words.fits(i, "\\d{1,2}") && !words.fits(i + 1, "am|pm|a|p|o'clock|to|thirty|fifteen|\\d\\d"));
    }

    /** "The 3rd", "on the twenty first"; a bare "third" is a place in a list. */
    private static Optional<Rule.Match<DayPhrase>> dayOfMonth(Words words, int i) {
        int at = i;
        while (words.fits(at, "on|the")) {
            at++;
        }
        boolean written = words.fits(at, "\\d+");
        boolean alone = at > i
                && words.fits(at, words.at(at - 1, "the") ? "1[3-9]|2\\d|3[01]" : "[1-9]|[12]\\d|3[01]")
                && !words.fits(at + 1, DURATION)
                && !words.fits(at + 1, "o'clock|of|in|or|to|ish|\\d+");
        if (alone && Numbers.ordinal(words, at).isEmpty()) {
            int value = Integer.parseInt(words.at(at));
            return Rule.match(today -> Days.of(Calendar.dayOfMonth(today, value)), at + 1 - i);
        }
        if (at == i && !written && Calendar.weekday(words.at(i - 1)).isEmpty()) {
            return Optional.empty();
        }
        Optional<Numbers.Found> day = Numbers.ordinal(words, at);
        if (day.isEmpty() || day.get().value() > 31 || day.get().value() == 0) {
            return Optional.empty();
        }
        int end = at + day.get().length();
        if (words.at(end, "day") && words.at(end + 1, "of")) {
            return Optional.empty();
        }
        if (words.fits(
                end,
                "one|option|slot|time|appointment|choice|floor|available|free|opening|of|week|weekend|day|quarter|time|thing")) {
            return Optional.empty();
        }
        int value = day.get().value();
        return Rule.match(today -> Days.of(Calendar.dayOfMonth(today, value)), end - i);
    }

    /** A day of a month, as a number of either kind. */
    static Optional<Numbers.Found> day(Words words, int i) {
        return Numbers.ordinal(words, i)
                .or(() -> Numbers.cardinal(words, i))
                .filter(n -> n.value() >= 1 && n.value() <= 31);
    }

    private static Optional<Rule.Match<DayPhrase>> withYear(Words words, int end, Month month, int day, int from) {
        Optional<Years.Said> year = Years.at(words, end);
        return date(
                today -> year.map(y -> y.on(today)).orElse(0), month.getValue(), day, end + Years.length(year) - from);
    }

    private static Optional<Rule.Match<DayPhrase>> date(int year, int month, int day, int length) {
        return date(today -> year, month, day, length);
    }

    /** @param year 0 if none was said */
    private static Optional<Rule.Match<DayPhrase>> date(ToIntFunction<LocalDate> year, int month, int day, int length) {
        LocalDate leapYear = LocalDate.of(2000, 1, 1);
        if (month < 1
                || month > 12
                || Calendar.date(leapYear, Month.of(month), day, 0).isEmpty()) {
            return Optional.empty();
        }
        return Rule.match(
                today -> Days.of(Calendar.date(today, Month.of(month), day, year.applyAsInt(today))
                        .orElse(today)),
                length);
    }
}
