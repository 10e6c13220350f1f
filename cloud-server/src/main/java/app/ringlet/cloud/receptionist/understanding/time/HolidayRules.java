package app.ringlet.cloud.receptionist.understanding.time;

import app.ringlet.cloud.receptionist.understanding.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** "Christmas Eve", "on Valentine's Day", "Thanksgiving 2026", "Labor Day weekend". */
final class HolidayRules {

    private static final int LONGEST_NAME = 5;

    private final Map<String, IntFunction<LocalDate>> holidays;

    HolidayRules(String country) {
        this.holidays = Holidays.in(country);
    }

    List<Rule<DayPhrase>> all() {
        return List.of(this::holiday, this::weekendOf);
    }

    private Optional<Rule.Match<DayPhrase>> holiday(Words words, int i) {
        int at = i;
        while (words.fits(at, "on|over|the|this|next|coming|for|around|at")) {
            at++;
        }
        int start = at;
        return name(words, at).flatMap(name -> {
            int end = start + name.length();
            boolean weekend = words.at(end, "weekend");
            Optional<Years.Said> year = Years.at(words, weekend ? end + 1 : end);
            int last = end + Years.length(year);
            boolean trailing = !weekend && words.at(last, "weekend");
            return Rule.match(
                    today -> {
                        LocalDate day = on(today, name.value(), year);
                        return weekend || trailing ? longWeekend(day) : Days.of(day);
                    },
                    last + (weekend || trailing ? 1 : 0) - i);
        });
    }

    private Optional<Rule.Match<DayPhrase>> weekendOf(Words words, int i) {
        int at = i;
        while (words.fits(at, "on|over|the")) {
            at++;
        }
        if (!words.at(at, "weekend", "of")) {
            return Optional.empty();
        }
        int start = at + 2;
        return name(words, start).flatMap(name -> {
            Optional<Years.Said> year = Years.at(words, start + name.length());
            return Rule.match(
                    today -> longWeekend(on(today, name.value(), year)),
                    start + name.length() + Years.length(year) - i);
        });
    }

    private static LocalDate on(LocalDate today, IntFunction<LocalDate> holiday, Optional<Years.Said> year) {
        if (year.isPresent()) {
            return holiday.apply(year.get().on(today));
        }
        LocalDate thisYear = holiday.apply(today.getYear());
        return thisYear.isBefore(today) ? holiday.apply(today.getYear() + 1) : thisYear;
    }

    /** Saturday and Sunday next to it, and all days between them and it. */
    private static Days longWeekend(LocalDate day) {
        boolean after = day.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) < 0;
        LocalDate saturday = after
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                : day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            saturday = day.minusDays(1);
        }
        boolean bridge = day.getDayOfWeek() == DayOfWeek.THURSDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY;
        LocalDate monday = saturday.plusDays(2);
        return new Days(bridge ? day : saturday, day.equals(monday) ? monday : saturday.plusDays(1));
    }

    private Optional<Rule.Match<IntFunction<LocalDate>>> name(Words words, int i) {
        StringBuilder said = new StringBuilder();
        Optional<Rule.Match<IntFunction<LocalDate>>> best = Optional.empty();
        for (int length = 1; length <= LONGEST_NAME && i + length <= words.size(); length++) {
            said.append(length > 1 ? " " : "").append(words.at(i + length - 1).replace("'", ""));
            IntFunction<LocalDate> holiday = holidays.get(said.toString());
            if (holiday != null) {
                best = Rule.match(holiday, length);
            }
        }
        return best;
    }
}
