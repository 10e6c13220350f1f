package app.ringlet.protocol.media;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 20 ms of one voice, or of several mixed: a binary message of {@value #BYTES} bytes, big-endian: version (1 byte), kind (1), stream
 * (2), sequence (4), timestamp (4), audio ({@value #SAMPLES}). Who sends may leave out silence; the timestamp goes on through it.
 *
 * @param stream 0 to 65,535, as {@link DeskNotice.Joined} named it; what comes for another is of a call that one has left
 * @param sequence one more for each frame of the stream in this direction, also across a wrap to 0
 * @param timestamp of the first sample, in samples at 8 kHz, from anywhere; unsigned, wraps
 * @param audio G.711 µ-law; not copied
 */
public record MediaFrame(int stream, int sequence, int timestamp, byte[] audio) {

    public static final int VERSION = 1;
    /** The only kind so far. */
    public static final int AUDIO = 1;
    /** Samples, and bytes of audio, in a frame. */
    public static final int SAMPLES = 160;

    public static final int HEADER = 12;
    public static final int BYTES = HEADER + SAMPLES;
    public static final int MILLIS = 20;
    private static final int MOST_STREAM = 0xFFFF;

    /** @throws IllegalArgumentException if something is out of its range */
    public MediaFrame {
        if (stream < 0 || stream > MOST_STREAM) {
            throw new IllegalArgumentException("No stream has the number " + stream);
        }
        if (audio.length != SAMPLES) {
            throw new IllegalArgumentException("A frame has " + SAMPLES + " bytes of audio, not " + audio.length);
        }
    }

    /** @return null if the bytes are no frame of a version and kind that we know; the buffer is read to its end if they are */
    public static @Nullable MediaFrame read(ByteBuffer message) {
        if (message.remaining() != BYTES || streamOf(message) < 0) {
            return null;
        }
        int at = message.position();
        byte[] audio = new byte[SAMPLES];
        message.position(at + HEADER);
        message.get(audio);
        return new MediaFrame(
                message.getShort(at + 2) & MOST_STREAM, message.getInt(at + 4), message.getInt(at + 8), audio);
    }

    /** Looks without reading. @return the stream, or -1 if this is no frame of a version and kind that we know */
    public static int streamOf(ByteBuffer message) {
        int at = message.position();
        boolean known = message.remaining() == BYTES && message.get(at) == VERSION && message.get(at + 1) == AUDIO;
        return known ? message.getShort(at + 2) & MOST_STREAM : -1;
    }

    /** Puts the frame into {@code target}, which must have {@value #BYTES} bytes left. */
    public void write(ByteBuffer target) {
        write(target, stream, sequence, timestamp, audio);
    }

    /** The same without an object. */
    public static void write(ByteBuffer target, int stream, int sequence, int timestamp, byte[] audio) {
        target.put((byte) VERSION)
                .put((byte) AUDIO)
                .putShort((short) stream)
                .putInt(sequence)
                .putInt(timestamp)
                .put(audio, 0, SAMPLES);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MediaFrame that
                && stream == that.stream
                && sequence == that.sequence
                && timestamp == that.timestamp
                && Arrays.equals(audio, that.audio);
    }

    @Override
    public int hashCode() {
        return 31 * sequence + stream;
    }

    @Override
    public String toString() {
        return "MediaFrame[stream=" + stream + ", sequence=" + Integer.toUnsignedString(sequence) + ", timestamp="
                + Integer.toUnsignedString(timestamp) + "]";
    }
}
