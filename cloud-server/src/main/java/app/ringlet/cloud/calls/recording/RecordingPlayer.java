package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.RecordingKind;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays the current salon's recordings, any part of them, decrypting as it goes; and writes down who listened. */
@Service
public class RecordingPlayer {

    private static final Logger log = LoggerFactory.getLogger(RecordingPlayer.class);
    /** A player asks for many parts of what one person listens to once. */
    private static final Duration ONE_LISTENING = Duration.ofMinutes(15);

    private static final int MOST_LISTENERS = 10_000;

    private final RecordingStore store;
    private final RecordingKeys keys;
    private final Storage storage;
    private final Spool spool;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Cache<Listening, Boolean> listening = Caffeine.newBuilder()
            .maximumSize(MOST_LISTENERS)
            .expireAfterWrite(ONE_LISTENING)
            .build();

    RecordingPlayer(
            RecordingStore store,
            RecordingKeys keys,
            Storage storage,
            Spool spool,
            Audit audit,
            TransactionTemplate transaction) {
        this.store = store;
        this.keys = keys;
        this.storage = storage;
        this.spool = spool;
        this.audit = audit;
        this.transaction = transaction;
    }

    private record Listening(String who, UUID recording) {}

    /** Something to be played, a WAV file. */
    public final class Playable {

        private final RecordingRow row;

        private Playable(RecordingRow row) {
            this.row = row;
        }

        /** Bytes of the whole file. */
        public long length() {
            return row.fileLength();
        }

        /**
         * A part of the file, of at least a byte, that lies in it; to be closed by the one who asks.
         *
         * @throws Refusal {@code unavailable} if the storage cannot be reached
         */
        public InputStream part(long from, long count) {
            try {
                return RecordingPlayer.this.part(row, from, count);
            } catch (IOException | IllegalStateException away) {
                log.error("The recording {} cannot be read: {}", row.id(), away.toString());
                throw new Refusal(
                        ErrorCode.UNAVAILABLE, "The recording cannot be read at the moment. Please try again later.");
            }
        }
    }

    /**
     * @param who listens, by an id
     * @param kind absent for the conversation, or a message if there is no more than that
     * @throws Refusal {@code not_found} if there is nothing to play
     */
    public Playable find(UUID callId, @Nullable RecordingKind kind, String who) {
        RecordingRow row = store.toPlay(callId, kind).orElseThrow(() -> Refusal.notFound("recording"));
        Listening one = new Listening(who, row.id());
        if (listening.getIfPresent(one) == null) {
            transaction.executeWithoutResult(status -> audit.write(Deed.of("recording", callId, "listened")));
            listening.put(one, true);
        }
        return new Playable(row);
    }

    private InputStream part(RecordingRow row, long from, long count) throws IOException {
        int head = row.samples() ? WaveHead.LENGTH : 0;
        long end = from + count;
        InputStream start = from >= head
                ? InputStream.nullInputStream()
                : new ByteArrayInputStream(
                        Arrays.copyOfRange(WaveHead.of(row.bytes()), (int) from, (int) Math.min(end, head)));
        long first = Math.max(from - head, 0);
        return end <= head ? start : new SequenceInputStream(start, sound(row, first, end - head - first));
    }

    private InputStream sound(RecordingRow row, long from, long count) throws IOException {
        String sealed = row.sealedKey();
        if (sealed == null) {
            throw new IOException("Its key is gone");
        }
        ChunkReader.Source source = (start, length) -> spool.has(row.id())
                ? FolderStorage.open(spool.file(row.id()), start, length)
                : storage.open(row.name(), start, length);
        return ChunkReader.open(keys.open(row.id(), sealed), source, row.bytes(), from, count);
    }
}
