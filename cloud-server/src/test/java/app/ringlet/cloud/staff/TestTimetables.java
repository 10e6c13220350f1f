package app.ringlet.cloud.staff;

import app.ringlet.cloud.tenancy.TestCalendars;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.WeekPattern;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Timetables that come from no database. */
public final class TestTimetables {

    private TestTimetables() {}

    /** Everyone works when the salon is open. */
    public static Timetable everyDay(ZoneId zone, List<DayHours> hours, List<UUID> people) {
        Plan plan = new Plan(List.of(new WeekPattern(null, hours, List.of())), List.of(), List.of());
        return new Timetable(
                zone, TestCalendars.weekly(hours), people.stream().collect(Collectors.toMap(who -> who, who -> plan)));
    }
}
