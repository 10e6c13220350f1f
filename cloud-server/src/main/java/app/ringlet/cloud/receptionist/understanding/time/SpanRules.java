package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Numbers;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** "Today", "in two weeks", "next week", "this weekend", "early December". */
final class SpanRules {

    static final List<Rule<DayPhrase>> ALL = List.of(
            SpanRules::near,
            SpanRules::fromNow,
            SpanRules::week,
            SpanRules::weekend,
            SpanRules::month,
            SpanRules::monthNamed);

    private SpanRules() {}

    private static Optional<Rule.Match<DayPhrase>> near(Words words, int i) {
        int at = words.at(i).equals("the") ? i + 1 : i;
        if (words.at(at, "day", "after", "tomorrow")) {
            return Rule.match(today -> Days.of(today.plusDays(2)), at + 3 - i);
        }
        if (words.at(i, "tomorrow", "week") || words.at(i, "week", "from", "tomorrow")) {
            return Rule.match(today -> Days.of(today.plusDays(8)), words.at(i, "tomorrow") ? 2 : 3);
        }
        return switch (words.at(i)) {
            case "today", "tonight" -> Rule.match(today -> Days.of(today), 1);
            case "tomorrow" -> Rule.match(today -> Days.of(today.plusDays(1)), 1);
            default ->
                words.at(i, "this") && words.fits(i + 1, "morning|afternoon|evening")
                        ? Rule.match(today -> Days.of(today), 1)
                        : Optional.empty();
        };
    }

    /** "In two weeks", "three days from now", "a week from tomorrow", "in a fortnight". */
    private static Optional<Rule.Match<DayPhrase>> fromNow(Words words, int i) {
        boolean in = words.fits(i, "in|within|after");
        int at = in ? i + 1 : i;
        int count = 1;
        at += words.fits(at, "about|like") ? 1 : 0;
        Optional<Numbers.Found> number = Numbers.cardinal(words, at);
        if (number.isPresent()) {
            count = number.get().value();
            at += number.get().length();
        } else if (words.fits(at, "a|an")) {
            at++;
            if (words.at(at).equals("couple")) {
                count = 2;
                at += words.at(at + 1).equals("of") ? 2 : 1;
            }
        }
        String unit = words.at(at);
        int per = unit.matches("days?") ? 1 : unit.matches("weeks?") ? 7 : unit.matches("fortnights?") ? 14 : 0;
        boolean months = unit.matches("months?");
        if ((per == 0 && !months) || count > 366) {
            return Optional.empty();
        }
        at++;
        at += words.fits(at, "'?s?time|time") ? 1 : 0;
        int base = base(words, at);
        if (base < 0 && !in) {
            return Optional.empty();
        }
        int start = Math.max(0, base);
        int days = count * per;
        int added = count;
        return Rule.match(
                today -> Days.of(
                        months ? today.plusMonths(added) : today.plusDays(start).plusDays(days)),
                (base >= 0 ? at + 2 : at) - i);
    }

    private static int base(Words words, int at) {
        if (!words.fits(at, "from|after")) {
            return -1;
        }
        return switch (words.at(at + 1)) {
            case "now", "today" -> 0;
            case "tomorrow" -> 1;
            default -> -1;
        };
    }

    private static Optional<Rule.Match<DayPhrase>> week(Words words, int i) {
        int at = i;
        int part = 0;
        if (words.fits(at, "the|at|in|towards")) {
            at++;
            at += words.at(at).equals("the") ? 1 : 0;
        }
        if (words.fits(at, "beginning|start|early|first|middle|mid|end|later|late|rest|last|back")) {
            part = words.fits(at, "beginning|start|early|first")
                    ? 1
                    : words.at(at).startsWith("mid") ? 2 : 3;
            at++;
            while (words.fits(at, "part|half|in|of|the|end")) {
                at++;
            }
        }
        int weeks;
        if (words.at(at, "week", "after", "next")) {
            weeks = 2;
            at += 3;
        } else if (words.fits(at, "next|following|coming") && words.at(at + 1, "week")) {
            weeks = 1;
            at += 2;
        } else if ((words.at(at, "this", "week") || (words.at(at, "week") && part > 0))) {
            weeks = 0;
            at += words.at(at, "week") ? 1 : 2;
        } else {
            return Optional.empty();
        }
        int which = part;
        int ahead = weeks;
        return Rule.match(today -> ofWeek(today, ahead, which), at - i);
    }

    private static Days ofWeek(LocalDate today, int weeks, int part) {
        LocalDate monday = Calendar.monday(today).plusWeeks(weeks);
        LocalDate from = monday.plusDays(part == 3 ? 3 : part == 2 ? 1 : 0);
        LocalDate to = monday.plusDays(part == 1 ? 2 : part == 2 ? 3 : 6);
        return notBefore(today, from, to);
    }

    private static Optional<Rule.Match<DayPhrase>> weekend(Words words, int i) {
        int at = i;
        boolean next = false;
        while (words.fits(at, "on|over|at|the|this|next|coming|following")) {
            next |= words.fits(at, "next|following");
            at++;
        }
        if (!words.at(at).equals("weekend")) {
            return Optional.empty();
        }
        int weeks = next ? 1 : 0;
        return Rule.match(
                today -> {
                    LocalDate saturday = Calendar.monday(today).plusWeeks(weeks).with(DayOfWeek.SATURDAY);
                    return notBefore(today, saturday, saturday.plusDays(1));
                },
                at + 1 - i);
    }

    /** "Next month", "the end of the month". */
    private static Optional<Rule.Match<DayPhrase>> month(Words words, int i) {
        int at = i + thirdLength(words, i);
        int third = third(words, i);
        boolean next = words.fits(at, "next|following");
        if (!words.at(at + 1).equals("month") || !words.fits(at, "next|following|this|the")) {
            return Optional.empty();
        }
        return Rule.match(today -> ofMonth(today, today.withDayOfMonth(1).plusMonths(next ? 1 : 0), third), at + 2 - i);
    }

    /** "In December", "early December"; "may" and "march" are months only where that is clear. */
    private static Optional<Rule.Match<DayPhrase>> monthNamed(Words words, int i) {
        int third = third(words, i);
        int at = i + thirdLength(words, i);
        boolean clear = third > 0;
        if (words.fits(at, "in|during")) {
            clear = true;
            at++;
        }
        Optional<Month> month = Calendar.month(words.at(at));
        if (month.isEmpty() || (!clear && words.fits(at, "may|march|mar|sep|jan|dec|jun"))) {
            return Optional.empty();
        }
        Month named = month.get();
        return Rule.match(
                today -> {
                    LocalDate first = LocalDate.of(today.getYear(), named, 1);
                    boolean past = first.plusMonths(1).minusDays(1).isBefore(today);
                    return ofMonth(today, past ? first.plusYears(1) : first, third);
                },
                at + 1 - i);
    }

    private static int third(Words words, int i) {
        int at = i;
        while (words.fits(at, "the|at|in|towards")) {
            at++;
        }
        return switch (words.at(at)) {
            case "early", "beginning", "start" -> 1;
            case "mid", "middle" -> 2;
            case "late", "end" -> 3;
            default -> 0;
        };
    }

    private static int thirdLength(Words words, int i) {
        if (third(words, i) == 0) {
            return 0;
        }
        int at = i;
        while (words.fits(at, "the|at|in|towards|early|beginning|start|mid|middle|late|end|of")) {
            if (words.at(at, "the", "month")) {
                break;
            }
            at++;
        }
        return at - i;
    }

    private static Days ofMonth(LocalDate today, LocalDate first, int third) {
        LocalDate from = third == 2 ? first.withDayOfMonth(11) : third == 3 ? first.withDayOfMonth(21) : first;
        LocalDate to = third == 1
                ? first.withDayOfMonth(10)
                : third == 2 ? first.withDayOfMonth(20) : first.withDayOfMonth(first.lengthOfMonth());
        return notBefore(today, from, to);
    }

    private static Days notBefore(LocalDate today, LocalDate from, LocalDate to) {
        return new Days(from.isBefore(today) && !to.isBefore(today) ? today : from, to);
    }
}
