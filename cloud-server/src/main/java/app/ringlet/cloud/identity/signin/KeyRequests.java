package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.identity.IdentitySettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts the requests of each API key; each has a bucket of them that fills steadily. In process. */
@Component
public class KeyRequests {

    private static final int MANY = 50_000;

    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;
    private final TimeMeter time;

    KeyRequests(IdentitySettings settings, Clock clock) {
        this.perMinute = settings.keyRequests();
        this.time = new ClockMeter(clock);
    }

    /** @throws TooManyAttempts if the key has sent too many */
    public void count(UUID keyId) {
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= perMinute);
        }
        ConsumptionProbe probe =
                buckets.computeIfAbsent(keyId, k -> newBucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw TooManyAttempts.ofKey(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
