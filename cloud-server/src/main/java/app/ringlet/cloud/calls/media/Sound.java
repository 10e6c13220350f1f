package app.ringlet.cloud.calls.media;

import java.util.Arrays;

/** What is played to someone who waits: made here from sines, so that nobody else has a right in it. Repeats itself. */
public enum Sound {
    /** A slow arpeggio of four chords, soft, 12.8 s. */
    HOLD_MUSIC {
        @Override
        byte[] made() {
            int[][] chords = {{262, 330, 392, 523}, {220, 262, 330, 440}, {175, 220, 262, 349}, {196, 247, 294, 392}};
            int note = RATE * 2 / 5;
            double[] wave = new double[note * 32];
            for (int n = 0; n < 32; n++) {
                int[] chord = chords[n / 8];
                int[] order = {0, 1, 2, 3, 2, 1, 2, 1};
                strike(wave, n * note, chord[order[n % 8]]);
            }
            return encoded(wave);
        }
    },
    /** What a caller hears in North America while it rings: 440 and 480 Hz, 2 s of 6. */
    RINGING {
        @Override
        byte[] made() {
            double[] wave = new double[RATE * 6];
            for (int i = 0; i < RATE * 2; i++) {
                wave[i] = 0.08 * (sine(440, i) + sine(480, i));
            }
            return encoded(wave);
        }
    };

    private static final int RATE = 8000;

    private final byte[][] frames;

    Sound() {
        byte[] all = made();
        frames = new byte[all.length / MuLaw.FRAME][];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = Arrays.copyOfRange(all, i * MuLaw.FRAME, (i + 1) * MuLaw.FRAME);
        }
    }

    abstract byte[] made();

    /** @param number from 0 on, without end. @return not to be changed */
    byte[] frame(long number) {
        return frames[(int) (number % frames.length)];
    }

    private static double sine(double hertz, int at) {
        return Math.sin(2 * Math.PI * hertz * at / RATE);
    }

    /** A tone that begins softly and dies away, with its octave; what goes over the end goes on at the beginning. */
    private static void strike(double[] wave, int start, double hertz) {
        for (int i = 0; i < RATE; i++) {
            double loud = 0.12 * Math.min(1, i / 80.0) * Math.exp(-4.0 * i / RATE);
            wave[(start + i) % wave.length] += loud * (sine(hertz, i) + 0.3 * sine(2 * hertz, i));
        }
    }

    private static byte[] encoded(double[] wave) {
        byte[] codes = new byte[wave.length];
        for (int i = 0; i < wave.length; i++) {
            codes[i] = MuLaw.encode((int) Math.round(wave[i] * Short.MAX_VALUE));
        }
        return codes;
    }
}
