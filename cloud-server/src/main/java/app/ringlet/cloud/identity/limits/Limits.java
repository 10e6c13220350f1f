package app.ringlet.cloud.identity.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts: in this process, or in Redis for all servers if one is configured. While Redis does not answer each server counts for itself,
 * so that nobody is shut out and nothing is unlimited. Safe for use by many at once.
 */
@Component
public class Limits {

    private static final Logger log = LoggerFactory.getLogger(Limits.class);
    private static final Duration REST = Duration.ofSeconds(5);

    private final LocalBuckets local;
    private final Buckets shared;
    private volatile long awayUntil = System.nanoTime();

    Limits(LimitSettings settings, Clock clock) {
        TimeMeter time = new ClockMeter(clock);
        this.local = new LocalBuckets(time);
        this.shared = settings.redisUrl().isEmpty() ? local : new RedisBuckets(settings.redisUrl(), time);
    }

    /** Takes one if there is one left. @return how long to wait for the next; zero if one was taken */
    public Duration take(Limit limit, String of) {
        return count(limit, of, Limits::take);
    }

    /** Takes none. @return how long to wait for one; zero if there is one left */
    public Duration waitFor(Limit limit, String of) {
        return count(
                limit, of, bucket -> pause(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }

    /** All of them are there again. */
    public void forgive(Limit limit, String of) {
        count(limit, of, bucket -> {
            bucket.reset();
            return Duration.ZERO;
        });
    }

    private interface Act {
        Duration on(Bucket bucket);
    }

    private Duration count(Limit limit, String of, Act act) {
        if (shared != local && System.nanoTime() - awayUntil >= 0) {
            try {
                Bucket bucket = shared.of(limit, of);
                return act.on(bucket == null ? local.of(limit, of) : bucket);
            } catch (RuntimeException away) {
                awayUntil = System.nanoTime() + REST.toNanos();
                log.warn("Redis does not count; for a while each server does for itself: {}", away.toString());
            }
        }
        return act.on(local.of(limit, of));
    }

    private static Duration take(Bucket bucket) {
        if (bucket.tryConsume(1)) {
            return Duration.ZERO;
        }
        // A moment later one may be there, which then is for the next try.
        return pause(Math.max(1, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
    }

    private static Duration pause(long nanos) {
        return nanos == 0 ? Duration.ZERO : Duration.ofNanos(nanos);
    }
}
