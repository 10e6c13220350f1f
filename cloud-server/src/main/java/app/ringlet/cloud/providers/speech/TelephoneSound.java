package app.ringlet.cloud.providers.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

/** Makes of sound what a telephone line carries: G.711 µ-law at 8 kHz. */
final class TelephoneSound {

    private static final int STEP = 3;
    private static final int HALF = 24;
    /** Of the 24 kHz: telephones carry up to 3.4 kHz, and above 4 kHz it would fold back. */
    private static final double CUT_OFF = 3600.0 / 24_000;

    private static final double[] FILTER = lowPass();
    private static final int BIAS = 0x84;
    private static final int CLIP = 32_635;

    private TelephoneSound() {}

    /** @param pcm 16 bits, little end first, 24 kHz; an odd byte at the end is left out */
    static byte[] ofPcm24000(byte[] pcm) {
        ShortBuffer samples = ByteBuffer.wrap(pcm, 0, pcm.length / 2 * 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        byte[] sound = new byte[samples.limit() / STEP];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = muLaw(filtered(samples, i * STEP));
        }
        return sound;
    }

    private static int filtered(ShortBuffer samples, int at) {
        double sum = 0;
        for (int k = -HALF; k <= HALF; k++) {
            int i = at + k;
            sum += i < 0 || i >= samples.limit() ? 0 : FILTER[k + HALF] * samples.get(i);
        }
        return (int) Math.round(sum);
    }

    static byte muLaw(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = magnitude >> (exponent + 3) & 0x0f;
        return (byte) ~(sign | exponent << 4 | mantissa);
    }

    /** Windowed sinc, its sum 1. */
    private static double[] lowPass() {
        double[] taps = new double[2 * HALF + 1];
        double sum = 0;
        for (int k = -HALF; k <= HALF; k++) {
            double sinc = k == 0 ? 2 * CUT_OFF : Math.sin(2 * Math.PI * CUT_OFF * k) / (Math.PI * k);
            double window = 0.54 + 0.46 * Math.cos(Math.PI * k / HALF);
            taps[k + HALF] = sinc * window;
            sum += taps[k + HALF];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= sum;
        }
        return taps;
    }
}
