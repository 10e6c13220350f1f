package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.calls.RecordingState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds what a crash left in the spool: as far as it was written it can be played. */
@Component
class SpoolRecovery {

    private static final Logger log = LoggerFactory.getLogger(SpoolRecovery.class);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    /** Longer than it takes to write down that one is finished. */
    private static final Duration FINISHING = Duration.ofMinutes(1);

    private final Spool spool;
    private final RecordingTable table;
    private final RecordingStore store;
    private final RecordingKeys keys;
    private final Salons salons;

    SpoolRecovery(Spool spool, RecordingTable table, RecordingStore store, RecordingKeys keys, Salons salons) {
        this.spool = spool;
        this.table = table;
        this.store = store;
        this.keys = keys;
        this.salons = salons;
    }

    /** @param atStart nothing is being finished */
    void run(boolean atStart) {
        for (UUID id : spool.all()) {
            try {
                Path file = spool.file(id);
                // The file's own clock is the machine's.
                Duration idle = Duration.ofMillis(System.currentTimeMillis()
                        - Files.getLastModifiedTime(file).toMillis());
                if (spool.isFree(id) && (atStart || idle.compareTo(FINISHING) > 0)) {
                    found(id, file, idle);
                }
            } catch (IOException | RuntimeException e) {
                log.warn("What is left of the recording {} is not looked at now: {}", id, e.toString());
            }
        }
    }

    private void found(UUID id, Path file, Duration idle) throws IOException {
        Optional<RecordingRow> row = table.find(id);
        RecordingState state = row.map(RecordingRow::state).orElse(RecordingState.ERASED);
        if (state == RecordingState.RECORDING) {
            RecordingRow begun = row.orElseThrow();
            long bytes = readable(begun, file);
            CurrentTenant.run(begun.tenantId(), () -> finish(salons.current(), begun, bytes));
        } else if (state != RecordingState.READY && state != RecordingState.COMING && idle.compareTo(FORGOTTEN) > 0) {
            spool.delete(id);
        }
    }

    private void finish(Salon salon, RecordingRow row, long bytes) {
        Duration length = StereoTrack.length(bytes);
        if (bytes == 0) {
            store.failed(salon, row.id(), "The server stopped before anything was recorded.");
        } else {
            store.ready(
                    salon,
                    row.id(),
                    bytes,
                    length,
                    RecordingAlerts.sentence(new IOException("The server stopped"), length));
        }
        log.info("Found the recording {} of {} that was not ended", row.id(), length);
    }

    /** @return how many bytes can be read: all whole pieces, and the last if it is whole */
    private long readable(RecordingRow row, Path file) throws IOException {
        String sealed = row.sealedKey();
        if (sealed == null) {
            return 0;
        }
        Chunks chunks = keys.open(row.id(), sealed);
        long size = Files.size(file);
        long number = Math.max(0, (size + Chunks.SEALED - 1) / Chunks.SEALED - 1);
        while (number >= 0) {
            long start = number * Chunks.SEALED;
            int length = (int) Math.min(Chunks.SEALED, size - start);
            if (length > Chunks.TAG && isWhole(chunks, number, file, start, length)) {
                return number * Chunks.PLAIN + length - Chunks.TAG;
            }
            number--;
        }
        return 0;
    }

    private static boolean isWhole(Chunks chunks, long number, Path file, long start, int length) throws IOException {
        try (InputStream piece = FolderStorage.open(file, start, length)) {
            chunks.open(number, piece.readAllBytes(), length);
            return true;
        } catch (GeneralSecurityException torn) {
            return false;
        }
    }
}
