package app.ringlet.cloud.identity.tokens;

import app.ringlet.cloud.identity.ApiKeyEnded;
import app.ringlet.cloud.identity.persistence.ApiKeyTable;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The API keys as they were read lately, by the SHA-256 of their texts, so that a system that asks often does not have its key looked up
 * each time. One that ends here is known at its commit, one that ends on another server within {@link #KEPT}. Safe for use by many at
 * once.
 */
@Component
public class KnownKeys {

    static final Duration KEPT = Duration.ofSeconds(4);

    private static final int MOST = 20_000;

    private final Cache<ByteBuffer, KnownKey> byHash =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /** Whoever read one just before it ended may put it here afterwards, so for longer than it stays it counts for nothing. */
    private final Cache<UUID, ApiKeyEnded> ended = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final ApiKeyTable table;
    private final Clock clock;

    KnownKeys(ApiKeyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** It may have ended or run out, which is for the reader to see. */
    public Optional<KnownKey> read(KeyText presented) {
        ByteBuffer hash = ByteBuffer.wrap(presented.hash());
        KnownKey known = byHash.getIfPresent(hash);
        if (known != null
                && known.isOfLate(clock.instant(), KEPT)
                && ended.getIfPresent(known.key().id()) == null) {
            return Optional.of(known);
        }
        Instant now = clock.instant();
        Optional<KnownKey> read = table.byHash(hash.array()).map(key -> new KnownKey(key, now));
        read.ifPresent(one -> byHash.put(hash, one));
        return read;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ApiKeyEnded event) {
        ended.put(event.keyId(), event);
    }
}
