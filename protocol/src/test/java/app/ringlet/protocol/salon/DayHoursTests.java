package app.ringlet.protocol.salon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class DayHoursTests {

    @Test
    void midnightIsTheEndOfTheDay() {
        DayHours late = new DayHours(DayOfWeek.FRIDAY, LocalTime.of(22, 0), LocalTime.MIDNIGHT);

        assertThat(late.opensMinute()).isEqualTo(22 * 60);
        assertThat(late.closesMinute()).isEqualTo(24 * 60);
        assertThat(late.closesAfter(LocalTime.of(23, 59))).isTrue();
    }

    @Test
    void whatClosesAtATimeIsNotOpenAfterIt() {
        DayHours day = new DayHours(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(18, 0));

        assertThat(day.closesMinute()).isEqualTo(18 * 60);
        assertThat(day.closesAfter(LocalTime.of(17, 59))).isTrue();
        assertThat(day.closesAfter(LocalTime.of(18, 0))).isFalse();
    }
}
