package app.ringlet.cloud.identity.tokens;

import app.ringlet.cloud.identity.ApiKey;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An API key as it was in the database a moment ago, and when its use was noted last. */
public final class KnownKey {

    private final ApiKey key;
    private final Instant readAt;
    private final AtomicReference<@Nullable Instant> usedAt;

    KnownKey(ApiKey key, Instant readAt) {
        this.key = key;
        this.readAt = readAt;
        this.usedAt = new AtomicReference<>(key.lastUsedAt());
    }

    public ApiKey key() {
        return key;
    }

    /** Whether this use is to be noted: of many at once, one is. @param before noted uses until then have been long ago */
    public boolean notesUse(Instant now, Instant before) {
        Instant last = usedAt.get();
        return (last == null || !last.isAfter(before)) && usedAt.compareAndSet(last, now);
    }

    /** Also by a clock that was set back. */
    boolean isOfLate(Instant now, Duration kept) {
        return Duration.between(readAt, now).abs().compareTo(kept) < 0;
    }
}
