package app.ringlet.cloud.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.salon.Hours;
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
        # Midnight is the end of the day, and a day of 23 or 25 hours is one.
        America/New_York | 2027-03-14 | 00:00 | 00:00 | 2027-03-14T05:00:00Z | 2027-03-15T04:00:00Z
        Europe/London    | 2027-10-31 | 00:00 | 00:00 | 2027-10-30T23:00:00Z | 2027-11-01T00:00:00Z
        Asia/Kolkata     | 2027-10-31 | 22:00 | 00:00 | 2027-10-31T16:30:00Z | 2027-10-31T18:30:00Z
        # In Havana it is midnight twice: the day before ends at the first.
        America/Havana   | 2027-11-06 | 22:00 | 00:00 | 2027-11-07T02:00:00Z | 2027-11-07T04:00:00Z
        America/Havana   | 2027-11-07 | 00:00 | 02:00 | 2027-11-07T04:00:00Z | 2027-11-07T07:00:00Z
        # On Lord Howe Island the clocks change by half an hour.
        Australia/Lord_Howe | 2027-10-03 | 02:15 | 04:00 | 2027-10-02T15:30:00Z | 2027-10-02T17:00:00Z
        Australia/Lord_Howe | 2027-04-04 | 01:45 | 04:00 | 2027-04-03T14:45:00Z | 2027-04-03T17:30:00Z
        """)
    void theWallClockIsTakenAtItsWord(
            String zone, LocalDate day, LocalTime opens, LocalTime closes, Instant start, Instant end) {
        assertThat(WeeklyHours.on(day, List.of(new Hours(opens, closes)), ZoneId.of(zone)))
                .containsExactly(new Stretch(start, end));
    }

    @Test
    void aShiftThatIsSkippedWhollyIsNone() {
        List<Hours> hours = List.of(new Hours(LocalTime.of(2, 10), LocalTime.of(2, 50)));

        assertThat(WeeklyHours.on(LocalDate.of(2027, 3, 14), hours, ZoneId.of("America/New_York")))
                .isEmpty();
    }

    @Test
    void shiftsThatMeetInTheHourThatComesTwiceAreOne() {
        List<Hours> hours = List.of(
                new Hours(LocalTime.of(1, 30), LocalTime.of(4, 0)), new Hours(LocalTime.of(0, 0), LocalTime.of(1, 30)));

        assertThat(WeeklyHours.on(LocalDate.of(2027, 11, 7), hours, ZoneId.of("America/New_York")))
                .containsExactly(
                        new Stretch(Instant.parse("2027-11-07T04:00:00Z"), Instant.parse("2027-11-07T09:00:00Z")));
    }
}
