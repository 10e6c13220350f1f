package app.ringlet.desktop.connection;

import app.ringlet.protocol.calls.RecordingKind;
import java.util.UUID;

/** Fetches pieces of what was recorded of a call. */
@FunctionalInterface
public interface Recordings {

    /** One recording of a call. */
    record Track(UUID call, RecordingKind kind) {}

    /** @param total bytes of the whole recording, its head included */
    record Piece(byte[] bytes, long total) {}

    /**
     * Blocks; throws {@link ServerFailure}.
     *
     * @param from the first byte that is wanted, from 0
     * @param length how many bytes are wanted, at least 1; the last piece may be shorter
     */
    Piece piece(Track track, long from, int length);
}
