package app.ringlet.cloud.staff;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.salon.DayHours;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What may be said of an employee. */
final class StaffRules {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Comparator<DayHours> IN_ORDER =
            Comparator.comparing(DayHours::day).thenComparing(DayHours::opens);

    private StaffRules() {}

    static void check(NewEmployee employee) {
        if (employee.name().isBlank() || employee.name().length() > 120) {
            throw Refusal.ofField("name", "A name has 1 to 120 characters.");
        }
        if (!COLOR.matcher(employee.color()).matches()) {
            throw Refusal.ofField("color", "A colour is written #rrggbb.");
        }
        checkHours(employee.hours());
    }

    /** Whole ledger cells, and nobody works twice at one time. */
    static void checkHours(List<DayHours> hours) {
        List<DayHours> sorted = hours.stream().sorted(IN_ORDER).toList();
        for (int i = 0; i < sorted.size(); i++) {
            DayHours h = sorted.get(i);
            if (odd(h.opens()) || (odd(h.closes()) && !h.closes().equals(WeeklyHours.MIDNIGHT))) {
                throw Refusal.ofField("hours", "Hours begin and end on five minutes.");
            }
            if (i > 0
                    && sorted.get(i - 1).day() == h.day()
                    && sorted.get(i - 1).closes().isAfter(h.opens())) {
                throw Refusal.ofField("hours", "Two stretches of one day overlap.");
            }
        }
    }

    private static boolean odd(LocalTime time) {
        return time.getMinute() % 5 != 0 || time.getSecond() != 0 || time.getNano() != 0;
    }
}
