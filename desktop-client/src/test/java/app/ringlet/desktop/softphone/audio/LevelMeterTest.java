package app.ringlet.desktop.softphone.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelMeterTest {

    private final LevelMeter meter = new LevelMeter();

    private void hear(double loudness, int frames) {
        for (int i = 0; i < frames; i++) {
            meter.hear(Tones.sine(400, loudness, Sound.DEVICE_RATE, Sound.DEVICE_FRAME));
        }
    }

    @Test
    void showsTheMeanAndTheLoudestInDecibelsBelowFullScale() {
        hear(16_384, 1);
        assertThat(meter.peak()).isCloseTo(-6.02, within(0.05));
        assertThat(meter.level()).isCloseTo(-9.03, within(0.05));
    }

    @Test
    void holdsTheLoudestForASecondThenLetsItFall() {
        hear(16_384, 1);
        hear(0, 100);
        assertThat(meter.peak()).isCloseTo(-6.02, within(0.05));
        assertThat(meter.level()).isEqualTo(LevelMeter.SILENT);
        hear(0, 20);
        assertThat(meter.peak()).isBetween(-20.0, -10.0);
        hear(0, 400);
        assertThat(meter.peak()).isEqualTo(LevelMeter.SILENT);
    }

    @Test
    void silenceIsNoNumberBelowAllNumbers() {
        hear(0, 1);
        assertThat(meter.level()).isEqualTo(LevelMeter.SILENT);
        assertThat(meter.peak()).isEqualTo(LevelMeter.SILENT);
    }
}
