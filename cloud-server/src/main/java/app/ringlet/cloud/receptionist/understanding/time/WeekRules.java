package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** "Next week", "early next week", "the end of this week", "the week after next", "this weekend". */
final class WeekRules {

    static final List<Rule<DayPhrase>> ALL = List.of(WeekRules::week, WeekRules::weekdays, WeekRules::weekend);

    private static final String UNIT = "week|weekend|month|year|.*day|few|couple";

    private WeekRules() {}

    private static Optional<Rule.Match<DayPhrase>> week(Words words, int i) {
        if (words.at(i, "midweek")) {
            boolean next = words.at(i + 1, "next", "week");
            Part middle = new Part(Part.Which.MIDDLE, 1);
            return Rule.match(
                    today -> ofWeek(today, next || today.getDayOfWeek().getValue() > 4 ? 1 : 0, middle), next ? 3 : 1);
        }
        Part part = Part.at(words, i);
        int at = i + part.length();
        int weeks;
        at += words.fits(at, "around|about") || (part.said() && words.at(at, "the", "week")) ? 1 : 0;
        boolean joined = words.fits(i - 1, "or|and|to") && words.fits(i - 2, "week");
        if (joined && words.at(at, "week", "after") && at > i && words.at(at - 1, "the")) {
            weeks = words.at(i - 3, "next") ? 2 : 1;
            at += 2;
        } else if (joined && words.at(i - 3, "this") && words.at(at, "next") && !words.fits(at + 1, UNIT)) {
            weeks = 1;
            at++;
        } else if (words.at(at, "week", "after", "next")) {
            weeks = 2;
            at += 3;
        } else if (words.fits(at, "next|following|coming|upcoming") && words.fits(at + 1, "week|weeks")) {
            weeks = 1;
            at += 2;
        } else if (words.fits(at, "this|same|that|current|all|whole|entire") && words.at(at + 1, "week")) {
            weeks = 0;
            at += words.fits(at + 2, "coming") ? 3 : 2;
        } else if (words.at(at, "week") && (part.said() || words.at(at - 1, "the"))) {
            weeks = 0;
            at++;
        } else {
            return Optional.empty();
        }
        if (words.fits(at, "after|before|of|starting|beginning|ending|commencing|on|from")
                && weeks == 0
                && !part.said()) {
            return Optional.empty();
        }
        int ahead = weeks;
        return Rule.match(today -> ofWeek(today, ahead, part), at - i);
    }

    /** "Weekdays next week", "the weekdays of this week". */
    private static Optional<Rule.Match<DayPhrase>> weekdays(Words words, int i) {
        int at = words.fits(i, "on|the") ? i + 1 : i;
        int of = words.fits(at + 1, "of|in") ? at + 2 : at + 1;
        return words.fits(at, "weekdays|workdays") && words.fits(of, "this|next|following") && words.at(of + 1, "week")
                ? Rule.match(
                        today -> {
                            LocalDate monday = Calendar.monday(today).plusWeeks(words.at(of, "this") ? 0 : 1);
                            return new Days(monday, monday.plusDays(4)).notBefore(today);
                        },
                        of + 2 - i)
                : Optional.empty();
    }

    private static Days ofWeek(LocalDate today, int weeks, Part part) {
        LocalDate monday = Calendar.monday(today).plusWeeks(weeks);
        Days days =
                switch (part.which()) {
                    case START, FIRST_HALF -> new Days(monday, monday.plusDays(2));
                    case MIDDLE -> new Days(monday.plusDays(1), monday.plusDays(3));
                    case END, SECOND_HALF -> new Days(monday.plusDays(3), monday.plusDays(6));
                    case ALL, REST -> new Days(monday, monday.plusDays(6));
                };
        return days.notBefore(today);
    }

    private static Optional<Rule.Match<DayPhrase>> weekend(Words words, int i) {
        int at = i;
        boolean next = false;
        while (words.fits(at, "on|over|at|the|this|that|next|coming|following")) {
            next |= words.fits(at, "next|following");
            at++;
        }
        if (words.at(at, "weekend", "after", "next")) {
            return Rule.match(today -> weekendOf(today, 2), at + 3 - i);
        }
        if (!words.fits(at, "weekends?") || words.fits(at + 1, "of|after|before")) {
            return Optional.empty();
        }
        int weeks = next ? 1 : 0;
        return Rule.match(today -> weekendOf(today, weeks), at + 1 - i);
    }

    private static Days weekendOf(LocalDate today, int weeks) {
        LocalDate saturday = Calendar.monday(today).plusWeeks(weeks).with(DayOfWeek.SATURDAY);
        return new Days(saturday, saturday.plusDays(1)).notBefore(today);
    }
}
