package app.ringlet.cloud.staff;

import app.ringlet.protocol.salon.DayHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Timetables that come from no database. */
public final class TestTimetables {

    private TestTimetables() {}

    /** Everyone works when the salon is open. @param from the first day of interest */
    public static Timetable everyDay(ZoneId zone, List<DayHours> hours, List<UUID> people, LocalDate from) {
        return new Timetable(
                zone, hours, people.stream().collect(Collectors.toMap(who -> who, who -> hours)), Map.of());
    }
}
