package app.ringlet.cloud.staff;

import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.Hours;
import app.ringlet.protocol.salon.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When one employee works.
 *
 * @param weeks by date
 * @param days that are not as their weekday
 */
record Plan(List<WeekPattern> weeks, List<DatedHours> days, List<TimeOff> away) {

    static final WeekPattern NO_WEEK = new WeekPattern(null, List.of(), List.of());

    /** What is left of the date when all is counted. */
    List<Stretch> on(LocalDate date, ZoneId zone) {
        List<Stretch> working = days.stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .map(day -> WeeklyHours.on(date, day.hours(), zone))
                .orElseGet(() -> asItsWeekday(date, zone));
        for (TimeOff off : away) {
            working = Stretches.without(working, off.start(), off.end());
        }
        return working;
    }

    /** A break is as long as the clocks make it: where one of its times comes twice, from the first to the second. */
    private List<Stretch> asItsWeekday(LocalDate date, ZoneId zone) {
        WeekPattern week = week(weeks, date);
        List<Stretch> working = WeeklyHours.on(date, of(week.hours(), date.getDayOfWeek()), zone);
        for (Stretch pause : WeeklyHours.on(date, of(week.breaks(), date.getDayOfWeek()), zone)) {
            working = Stretches.without(working, pause.start(), pause.end());
        }
        return working;
    }

    /** The pattern that holds on a date. @param weeks by date */
    static WeekPattern week(List<WeekPattern> weeks, LocalDate date) {
        for (WeekPattern week : weeks.reversed()) {
            LocalDate from = week.from();
            if (from == null || !from.isAfter(date)) {
                return week;
            }
        }
        return NO_WEEK;
    }

    private static List<Hours> of(List<DayHours> week, DayOfWeek day) {
        return week.stream().filter(h -> h.day() == day).map(DayHours::hours).toList();
    }
}
