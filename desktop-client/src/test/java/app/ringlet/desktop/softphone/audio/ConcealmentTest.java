package app.ringlet.desktop.softphone.audio;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConcealmentTest {

    private static final int FRAME = Sound.LINE_FRAME;
    private static final int LOUD = 8_000;

    private final Concealment concealment = new Concealment();

    private static short[] voice(double hertz, int number) {
        return Tones.sine(hertz, LOUD, Sound.LINE_RATE, (long) number * FRAME, FRAME);
    }

    @Property(tries = 100)
    void aVoiceGoesOnThroughAMissingFrameWithoutAClick(
            @ForAll @IntRange(min = 90, max = 390) int hertz, @ForAll @IntRange(min = 1, max = 4) int missing) {
        Concealment fresh = new Concealment();
        int frames = 12;
        short[] out = new short[frames * FRAME];
        for (int i = 0; i < frames; i++) {
            boolean lost = i >= 6 && i < 6 + missing;
            short[] frame = lost ? fresh.instead() : fresh.real(voice(hertz, i));
            System.arraycopy(frame, 0, out, i * FRAME, FRAME);
        }
        double natural = 2 * Math.PI * hertz / Sound.LINE_RATE * LOUD;
        assertThat(Tones.largestStep(out, FRAME, out.length))
                .as("step at a seam")
                .isLessThan((int) (2 * natural) + LOUD / 12);
        assertThat(Tones.rms(out, 6 * FRAME, 6 * FRAME + FRAME / 2))
                .as("as loud as before, at first")
                .isBetween(0.8 * LOUD / Math.sqrt(2), 1.2 * LOUD / Math.sqrt(2));
    }

    @Test
    void fadesToSilenceWithinSixtyMilliseconds() {
        for (int i = 0; i < 6; i++) {
            concealment.real(voice(200, i));
        }
        short[] first = concealment.instead();
        short[] second = concealment.instead();
        short[] third = concealment.instead();
        short[] fourth = concealment.instead();
        assertThat(Tones.rms(second, 0, FRAME)).isLessThan(Tones.rms(first, 0, FRAME));
        assertThat(Tones.rms(third, 0, FRAME)).isLessThan(Tones.rms(second, 0, FRAME));
        assertThat(fourth).containsOnly((short) 0);
    }

    @Test
    void silenceStaysSilent() {
        for (int i = 0; i < 6; i++) {
            concealment.real(new short[FRAME]);
        }
        assertThat(concealment.instead()).containsOnly((short) 0);
        assertThat(new Concealment().instead()).containsOnly((short) 0);
    }

    @Test
    void whatComesIsPlayedAsItCameWhenNothingIsMissing() {
        for (int i = 0; i < 6; i++) {
            short[] voice = voice(150, i);
            assertThat(concealment.real(voice)).isEqualTo(voice);
        }
    }
}
