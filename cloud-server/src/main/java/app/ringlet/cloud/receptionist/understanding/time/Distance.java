package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** How far away a day is: "two weeks", "a couple of days", "a fortnight", "three business days". */
record Distance(int days, int workdays, int months) {

    private static final int MOST_DAYS = 800;

    LocalDate from(LocalDate day) {
        return moved(day.plusMonths(months).plusDays(days), 1);
    }

    LocalDate before(LocalDate day) {
        return moved(day.minusMonths(months).minusDays(days), -1);
    }

    private LocalDate moved(LocalDate from, int step) {
        LocalDate day = from;
        for (int left = workdays; left > 0; ) {
            day = day.plusDays(step);
            left -= day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
        }
        return day;
    }

    /** Whether it is whole weeks. */
    boolean weeks() {
        return days > 0 && days % 7 == 0;
    }

    static Optional<Rule.Match<Distance>> at(Words words, int i) {
        int at = words.fits(i, "about|like|around|maybe|exactly|roughly") ? i + 1 : i;
        Optional<Rule.Match<Integer>> count = count(words, at);
        int number = count.map(Rule.Match::value).orElse(1);
        at += count.map(Rule.Match::length).orElse(0);
        at += count.isPresent() && words.at(at, "more") ? 1 : 0;
        int before = at - i;
        boolean whole = words.at(at - 1, "the") && !words.at(at, "day");
        return whole
                ? Optional.empty()
                : of(number, words, at).map(m -> new Rule.Match<>(m.value(), m.length() + before));
    }

    /** So many of the unit that is named at {@code at}. */
    static Optional<Rule.Match<Distance>> of(int number, Words words, int at) {
        boolean work = words.fits(at, "business|working|work|week") && words.fits(at + 1, "days?");
        String unit = work ? "workday" : words.at(at);
        if (number == 0 || number > MOST_DAYS) {
            return Optional.empty();
        }
        int length = work ? 2 : 1;
        return switch (unit) {
            case "day", "days", "day's" -> Rule.match(new Distance(number, 0, 0), length);
            case "week", "weeks", "week's" ->
                within(7 * number).flatMap(d -> Rule.match(new Distance(d, 0, 0), length));
            case "fortnight", "fortnights", "fortnight's" ->
                within(14 * number).flatMap(d -> Rule.match(new Distance(d, 0, 0), length));
            case "weekday", "weekdays", "workday", "workdays" ->
                within(2 * number).flatMap(d -> Rule.match(new Distance(0, number, 0), length));
            case "month", "months", "month's" ->
                within(30 * number).flatMap(d -> Rule.match(new Distance(0, 0, number), length));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> within(int days) {
        return days <= MOST_DAYS ? Optional.of(days) : Optional.empty();
    }

    /** "Two", "a", "a couple of", "a few". */
    static Optional<Rule.Match<Integer>> count(Words words, int i) {
        int at = words.fits(i, "a|an|the|another") ? i + 1 : i;
        if (words.fits(at, "couple|pair")) {
            return Rule.match(2, at + (words.at(at + 1).equals("of") ? 2 : 1) - i);
        }
        if (words.at(at).equals("few")) {
            return Rule.match(3, at + 1 - i);
        }
        Optional<Numbers.Found> more = words.at(i, "another") ? Numbers.cardinal(words, at) : Optional.empty();
        if (more.isPresent()) {
            return Rule.match(more.get().value(), 1 + more.get().length());
        }
        return at > i ? Rule.match(1, 1) : Numbers.cardinal(words, i).flatMap(n -> Rule.match(n.value(), n.length()));
    }
}
