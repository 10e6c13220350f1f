package app.ringlet.cloud.calls.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What stands before bare samples, µ-law of two channels, to make a WAV file of them. */
final class WaveHead {

    static final int LENGTH = 58;
    private static final int MU_LAW = 7;
    private static final int FORMAT_LENGTH = 18;
    private static final int BEFORE_RIFF_COUNTS = 8;

    private WaveHead() {}

    /** @param bytes of all samples */
    static byte[] of(long bytes) {
        int data = Math.toIntExact(bytes);
        ByteBuffer head = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        put(head, "RIFF").putInt(LENGTH - BEFORE_RIFF_COUNTS + data);
        put(head, "WAVE");
        put(head, "fmt ").putInt(FORMAT_LENGTH).putShort((short) MU_LAW).putShort((short) StereoTrack.CHANNELS);
        head.putInt(StereoTrack.RATE).putInt(StereoTrack.RATE * StereoTrack.CHANNELS);
        head.putShort((short) StereoTrack.CHANNELS).putShort((short) 8).putShort((short) 0);
        put(head, "fact").putInt(4).putInt(data / StereoTrack.CHANNELS);
        put(head, "data").putInt(data);
        return head.array();
    }

    private static ByteBuffer put(ByteBuffer head, String four) {
        return head.put(four.getBytes(StandardCharsets.US_ASCII));
    }
}
