package app.ringlet.cloud.calls.recording;

import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.RecordingState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recording as it is written down.
 *
 * @param samples whether it is bare samples of two channels
 * @param sealedKey absent once it is erased
 * @param bytes before encryption, without a head
 * @param carrierSid absent if it was made here
 */
record RecordingRow(
        UUID id,
        UUID tenantId,
        UUID callId,
        RecordingKind kind,
        RecordingState state,
        Place place,
        boolean samples,
        @Nullable String sealedKey,
        long bytes,
        long millis,
        @Nullable String problem,
        @Nullable String carrierSid,
        boolean atCarrier,
        Instant startedAt,
        int tries) {

    /** Where it lies. */
    enum Place {
        NONE,
        /** In the folder of the server that made it. */
        SPOOL,
        STORED
    }

    /** Of a WAV file. */
    long fileLength() {
        return samples ? WaveHead.LENGTH + bytes : bytes;
    }

    String name() {
        return tenantId + "/" + id;
    }
}
