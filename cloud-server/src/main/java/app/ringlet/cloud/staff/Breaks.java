package app.ringlet.cloud.staff;

import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.WeekPattern;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A week on the wall, without its breaks. */
final class Breaks {

    private static final Comparator<DayHours> IN_ORDER =
            Comparator.comparing(DayHours::day).thenComparing(DayHours::opens);

    private Breaks() {}

    /** By day and start. */
    static List<DayHours> takenOut(WeekPattern week) {
        List<DayHours> left = week.hours();
        for (DayHours pause : week.breaks()) {
            left = without(left, pause);
        }
        return left.stream().sorted(IN_ORDER).toList();
    }

    private static List<DayHours> without(List<DayHours> hours, DayHours pause) {
        List<DayHours> left = new ArrayList<>(hours.size() + 1);
        for (DayHours h : hours) {
            boolean apart = h.day() != pause.day()
                    || h.closesMinute() <= pause.opensMinute()
                    || pause.closesMinute() <= h.opensMinute();
            if (apart) {
                left.add(h);
                continue;
            }
            add(left, h, h.opensMinute(), pause.opensMinute());
            add(left, h, pause.closesMinute(), h.closesMinute());
        }
        return left;
    }

    private static void add(List<DayHours> left, DayHours of, int opens, int closes) {
        if (opens < closes) {
            left.add(new DayHours(of.day(), wall(opens), wall(closes)));
        }
    }

    private static LocalTime wall(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute);
    }
}
