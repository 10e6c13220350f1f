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
        return Years.at(words, start).filter(Years.Said::relative).flatMap(year -> {
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
        if (!part.said() || !words.at(at).equals("year")) {
            return Optional.empty();
        }
        boolean end = part.which() == Part.Which.END || part.which() == Part.Which.REST;
        return Rule.match(
                today -> {
                    LocalDate first =
                            today.withDayOfYear(1).plusYears(next || (!end && today.getMonthValue() > 3) ? 1 : 0);
                    return (end
                                    ? new Days(
                                            first.withMonth(12),
                                            first.withMonth(12).plusDays(30))
                                    : new Days(
                                            first,
                                            first.plusMonths(part.which() == Part.Which.START ? 3 : 12)
                                                    .minusDays(1)))
                            .notBefore(today);
                },
                at + 1 - i);
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
