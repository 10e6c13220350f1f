package app.ringlet.desktop.softphone.audio;

/** µ-law of ITU-T G.711: 14 bits of a sample in eight, finer where it is quiet. */
public final class MuLaw {

    /** The code of a sample of zero. */
    public static final byte SILENCE = (byte) 0xff;

    private static final int BIAS = 0x84;
    private static final int LOUDEST = 32_635;
    private static final short[] DECODED = new short[256];

    static {
        for (int code = 0; code < 256; code++) {
            int inverted = ~code & 0xff;
            int magnitude = ((inverted & 0x0f) << 3) + BIAS << (inverted >> 4 & 7);
            DECODED[code] = (short) ((inverted & 0x80) == 0 ? magnitude - BIAS : BIAS - magnitude);
        }
    }

    private MuLaw() {}

    public static byte encode(short sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(LOUDEST, Math.abs((int) sample)) + BIAS;
        int segment = 24 - Integer.numberOfLeadingZeros(magnitude);
        return (byte) ~(sign | segment << 4 | magnitude >> segment + 3 & 0x0f);
    }

    public static short decode(byte code) {
        return DECODED[code & 0xff];
    }

    /** As many samples as there are codes. */
    public static short[] decode(byte[] codes) {
        short[] samples = new short[codes.length];
        for (int i = 0; i < codes.length; i++) {
            samples[i] = decode(codes[i]);
        }
        return samples;
    }

    /** As many codes as there are samples. */
    public static byte[] encode(short[] samples) {
        byte[] codes = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            codes[i] = encode(samples[i]);
        }
        return codes;
    }
}
