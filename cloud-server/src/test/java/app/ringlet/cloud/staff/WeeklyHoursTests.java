package app.ringlet.cloud.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.salon.DayHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All the days are Sundays on which clocks change, or their neighbours. */
class WeeklyHoursTests {

    @ParameterizedTest(name = "{0} {1} {2}-{3}")
    @CsvSource(delimiter = '|', textBlock = """
        America/New_York | 2027-03-14 | 09:00 | 18:00 | 2027-03-14T13:00:00Z | 2027-03-14T22:00:00Z
        America/New_York | 2027-03-13 | 09:00 | 18:00 | 2027-03-13T14:00:00Z | 2027-03-13T23:00:00Z
        America/New_York | 2027-11-07 | 09:00 | 18:00 | 2027-11-07T14:00:00Z | 2027-11-07T23:00:00Z
        # Skipped: 2:00 to 3:00 does not exist, and is the moment of the change.
        America/New_York | 2027-03-14 | 02:30 | 04:00 | 2027-03-14T07:00:00Z | 2027-03-14T08:00:00Z
        America/New_York | 2027-03-14 | 00:00 | 02:30 | 2027-03-14T05:00:00Z | 2027-03-14T07:00:00Z
        # Twice: 1:00 to 2:00, the first where it opens, the second where it closes.
        America/New_York | 2027-11-07 | 01:30 | 04:00 | 2027-11-07T05:30:00Z | 2027-11-07T09:00:00Z
        America/New_York | 2027-11-07 | 00:00 | 01:30 | 2027-11-07T04:00:00Z | 2027-11-07T06:30:00Z
        Europe/London    | 2027-03-28 | 09:00 | 18:00 | 2027-03-28T08:00:00Z | 2027-03-28T17:00:00Z
        Europe/London    | 2027-03-28 | 01:30 | 03:00 | 2027-03-28T01:00:00Z | 2027-03-28T02:00:00Z
        Europe/London    | 2027-10-31 | 09:00 | 18:00 | 2027-10-31T09:00:00Z | 2027-10-31T18:00:00Z
        Europe/London    | 2027-10-31 | 01:00 | 01:45 | 2027-10-31T00:00:00Z | 2027-10-31T01:45:00Z
        # The last minute is midnight.
        Europe/London    | 2027-10-31 | 00:00 | 23:59 | 2027-10-30T23:00:00Z | 2027-11-01T00:00:00Z
        Asia/Kolkata     | 2027-10-31 | 22:00 | 23:59 | 2027-10-31T16:30:00Z | 2027-10-31T18:30:00Z
        """)
    void theWallClockIsTakenAtItsWord(
            String zone, LocalDate day, LocalTime opens, LocalTime closes, Instant start, Instant end) {
        List<DayHours> hours = List.of(new DayHours(day.getDayOfWeek(), opens, closes));

        assertThat(WeeklyHours.between(
                        hours, ZoneId.of(zone), start.minusSeconds(86_400), start.plusSeconds(2 * 86_400)))
                .containsExactly(new Stretch(start, end));
    }

    @Test
    void aShiftThatIsSkippedWhollyIsNone() {
        List<DayHours> hours = List.of(new DayHours(DayOfWeek.SUNDAY, LocalTime.of(2, 10), LocalTime.of(2, 50)));
        Instant from = Instant.parse("2027-03-14T00:00:00Z");

        assertThat(WeeklyHours.between(hours, ZoneId.of("America/New_York"), from, from.plusSeconds(86_400)))
                .isEmpty();
    }
}
