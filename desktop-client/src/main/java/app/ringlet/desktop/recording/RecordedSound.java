package app.ringlet.desktop.recording;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * As much of a recording as has been loaded, as samples of one channel. Written by the thread that loads and read by the loudspeaker's:
 * each piece is handed over whole, by one reference, and never changed.
 */
final class RecordedSound {

    /** Samples in a piece: 4 s on the line. */
    static final int PIECE = 32_768;

    private final WaveShape shape;
    private final AtomicReferenceArray<short @Nullable []> pieces;

    RecordedSound(WaveShape shape) {
        this.shape = shape;
        this.pieces = new AtomicReferenceArray<>((int) ((shape.samples() + PIECE - 1) / PIECE));
    }

    WaveShape shape() {
        return shape;
    }

    long samples() {
        return shape.samples();
    }

    int pieces() {
        return pieces.length();
    }

    boolean has(int piece) {
        return pieces.get(piece) != null;
    }

    /** Where a piece lies in the file. */
    long firstByte(int piece) {
        return shape.start() + (long) piece * PIECE * shape.width();
    }

    /** How many bytes of the file a piece is. */
    int bytes(int piece) {
        long first = (long) piece * PIECE;
        return (int) Math.min(PIECE, samples() - first) * shape.width();
    }

    /** What is missing at the end of {@code bytes} is silent. */
    void put(int piece, byte[] bytes) {
        short[] sound = new short[bytes(piece) / shape.width()];
        for (int i = 0; i < sound.length && (i + 1) * shape.width() <= bytes.length; i++) {
            sound[i] = shape.mixed(bytes, i * shape.width());
        }
        pieces.set(piece, sound);
    }

    /** The first piece from this sample on that is not there, before {@code limit} pieces are looked at; -1 if all are. */
    int missingFrom(long sample, int limit) {
        int first = (int) (Math.max(0, sample) / PIECE);
        for (int piece = first; piece < Math.min(pieces(), first + limit); piece++) {
            if (!has(piece)) {
                return piece;
            }
        }
        return -1;
    }

    /** Whether it can be played from here for {@code length} samples; what lies past the end needs nothing. */
    boolean plays(long from, int length) {
        long last = Math.min(samples(), from + length) - 1;
        for (long at = Math.max(0, from); at <= last; at = (at / PIECE + 1) * PIECE) {
            if (!has((int) (at / PIECE))) {
                return false;
            }
        }
        return true;
    }

    /** Silent before the beginning, after the end, and where nothing has been loaded. */
    short at(long sample) {
        if (sample < 0 || sample >= samples()) {
            return 0;
        }
        short[] piece = pieces.get((int) (sample / PIECE));
        return piece == null ? 0 : piece[(int) (sample % PIECE)];
    }
}
