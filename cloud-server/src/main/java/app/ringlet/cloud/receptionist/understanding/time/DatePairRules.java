package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Two days of one month: "July 13th through 15th", "from the 13th to the 15th of July", "4-23 in next month". */
final class DatePairRules {

    static final List<Rule<DayPhrase>> ALL = List.of(DatePairRules::monthFirst, DatePairRules::daysFirst);

    private DatePairRules() {}

    private record Pair(int from, int to) {}

    private static Optional<Rule.Match<DayPhrase>> monthFirst(Words words, int i) {
        int at = words.fits(i, "from|between|on") ? i + 1 : i;
        if (Calendar.month(words.at(at)).isEmpty()) {
            return Optional.empty();
        }
        int start = at + 1;
        return pair(words, start, words.at(i, "between")).flatMap(pair -> {
            int end = start + pair.length();
            Optional<Years.Said> year = Years.at(words, end);
            return MonthRules.plain(words, start - 1, true)
                    .flatMap(month -> Rule.match(
                            today -> within(firstOf(month.value(), year, today), today, pair.value(), year.isEmpty()),
                            end + Years.length(year) - i));
        });
    }

    private static Optional<Rule.Match<DayPhrase>> daysFirst(Words words, int i) {
        int at = words.fits(i, "from|between|on") ? i + 1 : i;
        return pair(words, at, words.at(i, "between")).flatMap(pair -> {
            int end = at + pair.length();
            int month = words.fits(end, "of|in") ? end + 1 : end;
            Optional<Rule.Match<Integer>> ahead = MonthRules.ahead(words, month);
            if (ahead.isPresent()) {
                return Rule.match(
                        today -> within(
                                today.withDayOfMonth(1).plusMonths(ahead.get().value()), today, pair.value(), false),
                        month + ahead.get().length() - i);
            }
            return MonthRules.plain(words, month, true)
                    .flatMap(m -> Rule.match(
                            today -> within(
                                    firstOf(m.value(), Optional.empty(), today), today, pair.value(), m.length() == 1),
                            month + m.length() - i));
        });
    }

    private static LocalDate firstOf(DayPhrase month, Optional<Years.Said> year, LocalDate today) {
        LocalDate first = month.on(today).to().withDayOfMonth(1);
        return year.map(y -> first.withYear(y.on(today))).orElse(first);
    }

    private static Days within(LocalDate month, LocalDate today, Pair pair, boolean ahead) {
        LocalDate to = month.withDayOfMonth(Math.min(pair.to(), month.lengthOfMonth()));
        LocalDate first = ahead && to.isBefore(today) ? month.plusYears(1) : month;
        return new Days(
                first.withDayOfMonth(Math.min(pair.from(), first.lengthOfMonth())),
                first.withDayOfMonth(Math.min(pair.to(), first.lengthOfMonth())));
    }

    /** "13th through 15th", "13 to the 15", "13-15"; "and" only after "between". */
    private static Optional<Rule.Match<Pair>> pair(Words words, int i, boolean and) {
        if (words.fits(i, "\\d{1,2}-\\d{1,2}")) {
            String[] days = words.at(i).split("-");
            return checked(Integer.parseInt(days[0]), Integer.parseInt(days[1]), 1);
        }
        int at = words.at(i).equals("the") ? i + 1 : i;
        Optional<Numbers.Found> from = DateRules.day(words, at);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        int sign = at + from.get().length();
        if (!words.fits(sign, and ? "and|to" : "to|through|until|till")) {
            return Optional.empty();
        }
        int second = words.at(sign + 1).equals("the") ? sign + 2 : sign + 1;
        return DateRules.day(words, second)
                .flatMap(to -> checked(from.get().value(), to.value(), second + to.length() - i));
    }

    private static Optional<Rule.Match<Pair>> checked(int from, int to, int length) {
        return from >= 1 && from < to && to <= 31 ? Rule.match(new Pair(from, to), length) : Optional.empty();
    }
}
