package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.Hours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What hours on the wall may be: whole ledger cells, in order, within one day, and no two at once. */
public final class HoursRules {

    private static final int CELL = 5;
    private static final int MOST_A_DAY = 10;

    private HoursRules() {}

    /** @throws Refusal {@code invalid_field} under {@code field}, such as {@code hours[2].closes} */
    public static void checkWeek(String field, List<DayHours> week) {
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Stretch> stretches = new ArrayList<>();
            for (int i = 0; i < week.size(); i++) {
                if (week.get(i).day() == day) {
                    stretches.add(new Stretch(field + "[" + i + "]", week.get(i).hours()));
                }
            }
            check(field, stretches);
        }
    }

    /** @throws Refusal {@code invalid_field} under {@code field}, such as {@code hours[2].closes} */
    public static void checkDay(String field, List<Hours> day) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < day.size(); i++) {
            stretches.add(new Stretch(field + "[" + i + "]", day.get(i)));
        }
        check(field, stretches);
    }

    private record Stretch(String field, Hours hours) {

        boolean overlaps(Stretch other) {
            return hours.opensMinute() < other.hours.closesMinute() && other.hours.opensMinute() < hours.closesMinute();
        }
    }

    private static void check(String field, List<Stretch> stretches) {
        if (stretches.size() > MOST_A_DAY) {
            throw Refusal.ofField(field, "A day has " + MOST_A_DAY + " stretches at most.");
        }
        for (int i = 0; i < stretches.size(); i++) {
            Stretch one = stretches.get(i);
            onCells(one.field + ".opens", one.hours.opens());
            onCells(one.field + ".closes", one.hours.closes());
            if (one.hours.closesMinute() <= one.hours.opensMinute()) {
                throw Refusal.ofField(
                        one.field + ".closes",
                        "Hours end after they begin, at midnight (00:00) at the latest; what goes past midnight is one"
                                + " stretch until 00:00 and another from 00:00 of the next day.");
            }
            for (Stretch before : stretches.subList(0, i)) {
                if (one.overlaps(before)) {
                    throw Refusal.ofField(one.field, "Two stretches of one day overlap.");
                }
            }
        }
    }

    private static void onCells(String field, LocalTime time) {
        if (time.getMinute() % CELL != 0 || time.getSecond() != 0 || time.getNano() != 0) {
            throw Refusal.ofField(field, "Hours begin and end on five minutes.");
        }
    }
}
