package app.ringlet.cloud.tenancy;

import app.ringlet.protocol.salon.DayHours;
import java.util.List;
import java.util.Map;

/** Opening hours that come from no database. */
public final class TestCalendars {

    private TestCalendars() {}

    /** Every week the same. */
    public static OpeningCalendar weekly(List<DayHours> hours) {
        return new OpeningCalendar(hours, Map.of(), List.of(), day -> false);
    }
}
