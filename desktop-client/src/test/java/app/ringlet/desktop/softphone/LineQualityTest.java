package app.ringlet.desktop.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.softphone.LineQuality.Grade;
import app.ringlet.desktop.softphone.audio.JitterBuffer.Counts;
import org.junit.jupiter.api.Test;

class LineQualityTest {

    @Test
    void saysInWordsWhatPeopleBeginToNotice() {
        assertThat(LineQuality.UNKNOWN.grade()).isEqualTo(Grade.GOOD);
        assertThat(new LineQuality(60, 8, 0.4).grade()).isEqualTo(Grade.GOOD);
        assertThat(new LineQuality(60, 35, 0).grade()).isEqualTo(Grade.UNEVEN);
        assertThat(new LineQuality(250, 8, 0).grade()).isEqualTo(Grade.UNEVEN);
        assertThat(new LineQuality(60, 8, 6).grade()).isEqualTo(Grade.BAD);
        assertThat(new LineQuality(640, 12, 6.25).details()).isEqualTo("Round trip 640 ms, jitter 12 ms, 6.3 % lost");
    }

    @Test
    void countsOnlyWhatWasDueMeanwhile() {
        Counts before = new Counts(0, 0, 0, 1_000, 100, 0, 0, 20);
        assertThat(LineQuality.between(before, new Counts(0, 0, 0, 1_095, 105, 0, 12.6, 40), 80))
                .isEqualTo(new LineQuality(80, 13, 5));
        assertThat(LineQuality.between(before, before, 80).lostPercent()).isZero();
    }
}
