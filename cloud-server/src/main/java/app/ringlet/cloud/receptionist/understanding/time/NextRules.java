package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** So many days ahead: "within two weeks", "the next three days", "two upcoming weeks". */
final class NextRules {

    static final List<Rule<DayPhrase>> ALL = List.of(NextRules::within, NextRules::countedFirst);

    private NextRules() {}

    /** "Within two weeks", "in the next three days", "next three weeks". */
    private static Optional<Rule.Match<DayPhrase>> within(Words words, int i) {
        int at = i;
        boolean inside = false;
        while (words.fits(at, "within|in|over|during|sometime|anytime|the|for")) {
            inside |= words.fits(at, "within|in|over|during|the");
            at++;
        }
        boolean next = words.fits(at, "next|coming|following|upcoming");
        if (!next && !words.at(i, "within")) {
            return Optional.empty();
        }
        at += next ? 1 : 0;
        int start = at;
        Optional<Rule.Match<Distance>> distance = Distance.at(words, start);
        boolean counted = Distance.count(words, start).isPresent();
        if (distance.isEmpty()
                || (next && !counted && !words.fits(start, words.at(i, "within") ? "days|weeks|day" : "days|weeks"))) {
            return Optional.empty();
        }
        Distance far = distance.get().value();
        boolean whole = !inside && !words.fits(start, "couple|few");
        int length = start + distance.get().length() - i;
        if (words.at(i, "within")) {
            return Rule.match(today -> Days.until(today, far.from(today)), length);
        }
        return Rule.match(today -> coming(today, far, whole), length);
    }

    /** "Two upcoming weeks", "the three coming days". */
    private static Optional<Rule.Match<DayPhrase>> countedFirst(Words words, int i) {
        int start = i;
        while (words.fits(start, "in|over|during|for|the")) {
            start++;
        }
        int from = start;
        return Distance.count(words, from).filter(n -> n.value() > 1).flatMap(count -> {
            int at = from + count.length();
            if (!words.fits(at, "next|coming|following|upcoming")) {
                return Optional.empty();
            }
            return Distance.of(count.value(), words, at + 1)
                    .flatMap(far -> Rule.match(today -> coming(today, far.value(), true), at + 1 + far.length() - i));
        });
    }

    /** @param whole whether weeks and months are those of the calendar */
    private static Days coming(LocalDate today, Distance far, boolean whole) {
        LocalDate from = whole && far.weeks()
                ? Calendar.monday(today).plusWeeks(1)
                : whole && far.months() > 0 ? today.withDayOfMonth(1).plusMonths(1) : today.plusDays(1);
        return new Days(from, far.from(from).minusDays(1));
    }
}
