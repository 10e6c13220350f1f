package app.ringlet.desktop.softphone.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MuLawTest {

    @Test
    void knowsTheStandardsOwnPoints() {
        assertThat(MuLaw.encode((short) 0)).isEqualTo(MuLaw.SILENCE);
        assertThat(MuLaw.decode(MuLaw.SILENCE)).isZero();
        assertThat(MuLaw.decode((byte) 0x80)).isEqualTo((short) 32_124);
        assertThat(MuLaw.decode((byte) 0x00)).isEqualTo((short) -32_124);
        assertThat(MuLaw.encode(Short.MAX_VALUE)).isEqualTo((byte) 0x80);
        assertThat(MuLaw.encode(Short.MIN_VALUE)).isEqualTo((byte) 0x00);
    }

    @Test
    void everyCodeComesBackAndEverySampleComesClose() {
        for (int code = 0; code < 256; code++) {
            short sample = MuLaw.decode((byte) code);
            assertThat(MuLaw.decode(MuLaw.encode(sample))).isEqualTo(sample);
        }
        for (int sample = -32_000; sample <= 32_000; sample += 7) {
            int error = Math.abs(MuLaw.decode(MuLaw.encode((short) sample)) - sample);
            assertThat(error).isLessThanOrEqualTo(Math.abs(sample) / 16 + 8);
        }
    }
}
