package app.ringlet.desktop.softphone.audio;

/** The two shapes of sound in the desk. Samples are 16 bits, one channel. */
public final class Sound {

    /** Samples a second at the devices and in voice processing. */
    public static final int DEVICE_RATE = 48_000;

    /** Samples in the 10 ms that devices and voice processing work on. */
    public static final int DEVICE_FRAME = DEVICE_RATE / 100;

    /** Samples a second on the line. */
    public static final int LINE_RATE = 8_000;

    /** Samples, and bytes of µ-law, in the 20 ms of a frame on the line. */
    public static final int LINE_FRAME = LINE_RATE / 50;

    /** Milliseconds of a frame on the line. */
    public static final int LINE_FRAME_MS = 20;

    static final int RATIO = DEVICE_RATE / LINE_RATE;

    private Sound() {}

    static short clip(double sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sample)));
    }

    /** Little endian, as devices have it. */
    public static void toBytes(short[] samples, byte[] bytes) {
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
    }

    /** Little endian, as devices have it. */
    public static void fromBytes(byte[] bytes, short[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (bytes[2 * i] & 0xff | bytes[2 * i + 1] << 8);
        }
    }
}
