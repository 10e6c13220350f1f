package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** "In December", "early next month", "the end of the month", "the end of the year". */
final class MonthRules {

    static final List<Rule<DayPhrase>> ALL =
            List.of(MonthRules::month, MonthRules::named, MonthRules::yearThenMonth, MonthRules::year);

    private MonthRules() {}

    private static Optional<Rule.Match<DayPhrase>> month(Words words, int i) {
        Part part = Part.at(words, i);
        int at = i + part.length();
        if (words.at(at, "month", "end") && !part.said()) {
            return Rule.match(today -> ofMonth(today, today.withDayOfMonth(1), Part.Which.END), at + 2 - i);
        }
        if (words.at(at, "boy") && i == 0 && words.size() == 1) {
            return Rule.match(today -> ofYear(today, 0, Part.Which.START), 1);
        }
        if (words.fits(at, "eom|bom") && !part.said()) {
            boolean end = words.at(at, "eom");
            return Rule.match(
                    today -> ofMonth(today, today.withDayOfMonth(1), end ? Part.Which.END : Part.Which.START),
                    at + 1 - i);
        }
        if (words.at(at, "eoy") && !part.said()) {
            return Rule.match(
                    today -> ofMonth(today, today.withDayOfYear(1).withMonth(12), Part.Which.ALL), at + 1 - i);
        }
        Optional<Rule.Match<Integer>> ahead = ahead(words, at);
        boolean the = words.at(at - 1, "the") && at > i && !words.fits(at + 1, "after|before|of");
        if (ahead.isEmpty() && (part.said() || the) && words.at(at, "month")) {
            ahead = Rule.match(0, 1);
        }
        return ahead.flatMap(m -> Rule.match(
                today -> ofMonth(today, today.withDayOfMonth(1).plusMonths(m.value()), part.which()),
                part.length() + m.length()));
    }

    /** How many months from this one: "next month", "the following month", "the month after next". */
    static Optional<Rule.Match<Integer>> ahead(Words words, int i) {
        int at = words.at(i).equals("the") && words.fits(i + 1, "next|following|coming|month") ? i + 1 : i;
        at += words.at(at, "this") && words.fits(at + 1, "coming|upcoming") ? 1 : 0;
        if (words.at(at, "month", "after", "next")) {
            return Rule.match(2, at + 3 - i);
        }
        if (words.fits(at, "next|following|coming|upcoming") && words.at(at + 1, "month")) {
            return Rule.match(1, at + 2 - i);
        }
        if (words.fits(at, "this|that|current|same|all") && words.at(at + 1, "month")) {
            return Rule.match(0, at + 2 - i);
        }
        return at > i && words.at(at, "month") ? Rule.match(0, 2) : Optional.empty();
    }

    /** "May" and "march" are months only where that is clear. */
    private static Optional<Rule.Match<DayPhrase>> named(Words words, int i) {
        Part part = Part.at(words, i);
        boolean clear = part.said();
        int at = i + (clear ? part.length() : 0);
        while (words.fits(at, "in|during|the|this|next|month|sometime|anytime") || words.at(at - 1, "month", "of")) {
            clear |= words.fits(at, "in|during|this|next|sometime");
            at++;
        }
        int before = at - i;
        return plain(words, at, clear)
                .flatMap(m -> Rule.match(today -> part(today, m.value().on(today), part.which()), before + m.length()));
    }

    /** "Next year in March". */
    private static Optional<Rule.Match<DayPhrase>> yearThenMonth(Words words, int i) {
        int start = words.at(i, "in") ? i + 1 : i;
        return Years.at(words, start)
                .filter(y -> y.relative() || words.fits(start, "20\\d\\d"))
                .flatMap(year -> {
                    int at = start + year.length() + (words.at(start + year.length(), "in") ? 1 : 0);
                    return Calendar.month(words.at(at))
                            .flatMap(month -> Rule.match(
                                    today -> ofMonth(today, LocalDate.of(year.on(today), month, 1), Part.Which.ALL),
                                    at + 1 - i));
                });
    }

    /** A month by its name, with a year or without. @param clear whether something tells that "may" is a month */
    static Optional<Rule.Match<DayPhrase>> plain(Words words, int i, boolean clear) {
        Optional<Month> month = Calendar.month(words.at(i));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        Optional<Years.Said> year = Years.at(words, i + 1);
        if (!clear && year.isEmpty() && words.fits(i, "may|march|mar|sep|jan|dec|jun")) {
            return Optional.empty();
        }
        Month named = month.get();
        return Rule.match(
                today -> {
                    int said = year.map(y -> y.on(today)).orElse(today.getYear());
                    LocalDate first = LocalDate.of(said, named, 1);
                    boolean past =
                            year.isEmpty() && first.plusMonths(1).minusDays(1).isBefore(today);
                    return ofMonth(today, past ? first.plusYears(1) : first, Part.Which.ALL);
                },
                1 + Years.length(year));
    }

    private static Optional<Rule.Match<DayPhrase>> year(Words words, int i) {
        Part part = Part.at(words, i);
        int at = i + part.length();
        at += words.fits(at, "the|this") ? 1 : 0;
        boolean next = words.fits(at, "next|new");
        at += next ? 1 : 0;
        if (part.said() && words.fits(at, "20\\d\\d")) {
            int said = Integer.parseInt(words.at(at));
            return Rule.match(today -> ofYear(today, said - today.getYear(), part.which()), at + 1 - i);
        }
        if (!part.said() || !words.at(at).equals("year")) {
            return Optional.empty();
        }
        return Rule.match(today -> ofYear(today, next ? 1 : 0, part.which()), at + 1 - i);
    }

    /** Of a year whose beginning is over, that of the next one. */
    private static Days ofYear(LocalDate today, int years, Part.Which which) {
        boolean end = which == Part.Which.END || which == Part.Which.REST;
        boolean over = years == 0 && !end && today.getMonthValue() > 3;
        LocalDate first = today.withDayOfYear(1).plusYears(over ? 1 : years);
        LocalDate december = first.withMonth(12);
        if (which == Part.Which.MIDDLE) {
            return new Days(first.withMonth(5), first.withMonth(8).plusDays(30));
        }
        return (end
                        ? new Days(december, december.plusDays(30))
                        : new Days(
                                first,
                                first.plusMonths(which == Part.Which.START ? 3 : 12)
                                        .minusDays(1)))
                .notBefore(today);
    }

    /** What is left of the month that begins on {@code first}. */
    static Days whole(LocalDate today, LocalDate first) {
        return ofMonth(today, first, Part.Which.ALL);
    }

    private static Days part(LocalDate today, Days month, Part.Which which) {
        return which == Part.Which.ALL ? month : ofMonth(today, month.to().withDayOfMonth(1), which);
    }

    private static Days ofMonth(LocalDate today, LocalDate first, Part.Which which) {
        LocalDate last = first.withDayOfMonth(first.lengthOfMonth());
        Days days =
                switch (which) {
                    case START -> new Days(first, first.withDayOfMonth(10));
                    case FIRST_HALF -> new Days(first, first.withDayOfMonth(15));
                    case SECOND_HALF -> new Days(first.withDayOfMonth(16), last);
                    case MIDDLE -> new Days(first.withDayOfMonth(11), first.withDayOfMonth(20));
                    case END -> new Days(first.withDayOfMonth(21), last);
                    case ALL, REST -> new Days(first, last);
                };
        return days.notBefore(today);
    }
}
