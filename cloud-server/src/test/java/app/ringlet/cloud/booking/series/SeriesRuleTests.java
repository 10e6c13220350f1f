package app.ringlet.cloud.booking.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SeriesRuleTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void theWallTimeStaysWhenTheClocksChange() {
        SeriesRule weekly = new SeriesRule(LocalDate.of(2026, 10, 31), LocalTime.of(10, 0), 1);

        assertThat(weekly.at(0, NEW_YORK)).isEqualTo(Instant.parse("2026-10-31T14:00:00Z"));
        assertThat(weekly.at(1, NEW_YORK)).isEqualTo(Instant.parse("2026-11-07T15:00:00Z"));
    }

    @Test
    void aTimeThatIsSkippedIsTheMomentOfTheChange() {
        assertThat(SeriesRule.instant(LocalDateTime.parse("2027-03-14T02:30"), NEW_YORK))
                .isEqualTo(Instant.parse("2027-03-14T07:00:00Z"));
    }

    @Test
    void ofATimeThatComesTwiceTheFirstIsMeant() {
        assertThat(SeriesRule.instant(LocalDateTime.parse("2026-11-01T01:30"), NEW_YORK))
                .isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void aRuleThroughAnotherTimeKeepsItsDistance() {
        SeriesRule rule = new SeriesRule(LocalDate.of(2026, 1, 5), LocalTime.of(10, 0), 2)
                .through(3, LocalDateTime.parse("2026-02-18T14:15"));

        assertThat(rule.day(3)).isEqualTo(LocalDate.of(2026, 2, 18));
        assertThat(rule.day(4)).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(rule.time()).isEqualTo(LocalTime.of(14, 15));
    }
}
