package app.ringlet.cloud.tenancy;

import app.ringlet.protocol.salon.DayHours;
import java.util.List;
import java.util.Map;

/** Opening calendars that come from no database. */
public final class TestCalendars {

    private TestCalendars() {}

    /** Every week is a usual one. */
    public static OpeningCalendar everyWeek(List<DayHours> hours) {
        return new OpeningCalendar(hours, Map.of(), List.of(), date -> false);
    }
}
