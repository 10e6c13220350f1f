package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** "In December", "early next month", "the end of the month", "the end of the year". */
final class MonthRules {

    static final List<Rule<DayPhrase>> ALL = List.of(MonthRules::month, MonthRules::named, MonthRules::year);

    private MonthRules() {}

    private static Optional<Rule.Match<DayPhrase>> month(Words words, int i) {
        Part part = words.at(i, "eom") ? new Part(Part.Which.END, 0) : Part.at(words, i);
        int at = i + part.length();
        if (words.fits(at, "eom|bom") && !part.said()) {
            boolean end = words.at(at, "eom");
            return Rule.match(
                    today -> ofMonth(today, today.withDayOfMonth(1), end ? Part.Which.END : Part.Which.START),
                    at + 1 - i);
        }
        Optional<Rule.Match<Integer>> ahead = ahead(words, at);
        if (ahead.isEmpty() && part.said() && words.at(at, "month")) {
            ahead = Rule.match(0, 1);
        }
        return ahead.flatMap(m -> Rule.match(
                today -> ofMonth(today, today.withDayOfMonth(1).plusMonths(m.value()), part.which()),
                part.length() + m.length()));
    }

    /** How many months from this one: "next month", "the following month", "the month after next". */
    static Optional<Rule.Match<Integer>> ahead(Words words, int i) {
        int at = words.at(i).equals("the") && words.fits(i + 1, "next|following|coming|month") ? i + 1 : i;
        if (words.at(at, "month", "after", "next")) {
            return Rule.match(2, at + 3 - i);
        }
        if (words.fits(at, "next|following|coming|upcoming") && words.at(at + 1, "month")) {
            return Rule.match(1, at + 2 - i);
        }
        if (words.fits(at, "this|current|same") && words.at(at + 1, "month")) {
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

    /** A month by its name, with a year or without. @param clear whether something tells that "may" is a month */
    static Optional<Rule.Match<DayPhrase>> plain(Words words, int i, boolean clear) {
        Optional<Month> month = Calendar.month(words.at(i));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        Optional<Numbers.Found> year = Years.at(words, i + 1);
        if (!clear && year.isEmpty() && words.fits(i, "may|march|mar|sep|jan|dec|jun")) {
            return Optional.empty();
        }
        Month named = month.get();
        return Rule.match(
                today -> {
                    int said = year.map(Numbers.Found::value).orElse(today.getYear());
                    LocalDate first = LocalDate.of(said, named, 1);
                    boolean past =
                            year.isEmpty() && first.plusMonths(1).minusDays(1).isBefore(today);
                    return ofMonth(today, past ? first.plusYears(1) : first, Part.Which.ALL);
                },
                1 + year.map(Numbers.Found::length).orElse(0));
    }

    private static Optional<Rule.Match<DayPhrase>> year(Words words, int i) {
        Part part = Part.at(words, i);
        int at = i + part.length();
        at += words.fits(at, "the|this") ? 1 : 0;
        if (!part.said() || !words.at(at).equals("year")) {
            return Optional.empty();
        }
        boolean end = part.which() == Part.Which.END || part.which() == Part.Which.REST;
        return Rule.match(
                today -> {
                    LocalDate first = today.withDayOfYear(1).plusYears(end || today.getMonthValue() < 4 ? 0 : 1);
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
                    case MIDDLE -> new Days(first.withDayOfMonth(11), first.withDayOfMonth(20));
                    case END -> new Days(first.withDayOfMonth(21), last);
                    case ALL, REST -> new Days(first, last);
                };
        return days.notBefore(today);
    }
}
