package app.ringlet.cloud.calls.media;

import java.util.Arrays;

/** ITU-T G.711 µ-law: 8 bits for a sample of 14, of which 16 are handed out (the two lowest are 0). */
public final class MuLaw {

    /** Samples, and bytes, of 20 ms. */
    public static final int FRAME = 160;

    /** The byte of a sample of 0. */
    public static final byte ZERO = (byte) 0xFF;

    private static final int BIAS = 0x84;
    private static final int CLIP = 32_635;
    private static final short[] LINEAR = new short[256];
    private static final byte[] COMPRESSED = new byte[65_536];

    static {
        for (int code = 0; code < LINEAR.length; code++) {
            LINEAR[code] = expand(code);
        }
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            COMPRESSED[sample & 0xFFFF] = compress(sample);
        }
    }

    private MuLaw() {}

    /** A frame in which nobody speaks. */
    public static byte[] silence() {
        byte[] frame = new byte[FRAME];
        Arrays.fill(frame, ZERO);
        return frame;
    }

    /** @return -32,124 to 32,124 */
    public static short decode(byte code) {
        return LINEAR[code & 0xFF];
    }

    /** What is louder than the loudest code is clipped. */
    public static byte encode(int sample) {
        return COMPRESSED[Math.clamp(sample, Short.MIN_VALUE, Short.MAX_VALUE) & 0xFFFF];
    }

    /** Adds a frame to a sum of frames, each sample by itself. */
    public static void add(byte[] frame, int[] sum) {
        for (int i = 0; i < FRAME; i++) {
            sum[i] += LINEAR[frame[i] & 0xFF];
        }
    }

    /** Makes a frame of a sum, clipped where it is too loud. */
    public static void encode(int[] sum, byte[] frame) {
        for (int i = 0; i < FRAME; i++) {
            frame[i] = encode(sum[i]);
        }
    }

    private static short expand(int code) {
        int bits = ~code & 0xFF;
        int magnitude = (((bits & 0x0F) << 3) + BIAS << (bits >> 4 & 0x07)) - BIAS;
        return (short) ((bits & 0x80) == 0 ? magnitude : -magnitude);
    }

    private static byte compress(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int biased = Math.min(Math.abs(sample), CLIP) + BIAS;
        int segment = 24 - Integer.numberOfLeadingZeros(biased);
        int step = biased >> segment + 3 & 0x0F;
        return (byte) ~(sign | segment << 4 | step);
    }
}
