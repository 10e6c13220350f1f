package app.ringlet.simulator.audio;

/** ITU-T G.711 µ-law, written apart from the server's own so that each checks the other. */
public final class MuLaw {
    /** No sound at all. */
    public static final byte SILENCE = (byte) 0xFF;

    private static final int BIAS = 0x84;
    private static final int CLIP = 32_635;
    private static final short[] DECODED = new short[256];

    static {
        for (int code = 0; code < 256; code++) {
            int plain = ~code & 0xFF;
            int magnitude = ((((plain & 0x0F) << 3) + BIAS) << ((plain & 0x70) >> 4)) - BIAS;
            DECODED[code] = (short) ((plain & 0x80) != 0 ? -magnitude : magnitude);
        }
    }

    private MuLaw() {}

    /** @return -32124 to 32124 */
    public static short decode(byte code) {
        return DECODED[code & 0xFF];
    }

    /** @param sample 16 bit linear; what is beyond the range is clipped */
    public static byte encode(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = magnitude >> exponent + 3 & 0x0F;
        return (byte) ~(sign | exponent << 4 | mantissa);
    }
}
