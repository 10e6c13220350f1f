package app.ringlet.cloud.identity.limits;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * So many times within so long.
 *
 * @param name tells it from others, such as {@code login.account}
 * @param steady whether it fills steadily, as for requests, and not all at once when the time is over, as for attempts
 */
public record Limit(String name, int times, Duration within, boolean steady) {

    /** For attempts: all of them again when the time is over. */
    public static Limit attempts(String name, int times, Duration within) {
        return new Limit(name, times, within, false);
    }

    /** For requests: one more every moment. */
    public static Limit requests(String name, int times, Duration within) {
        return new Limit(name, times, within, true);
    }

    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(limit -> steady
                        ? limit.capacity(times).refillGreedy(times, within)
                        : limit.capacity(times).refillIntervally(times, within))
                .build();
    }
}
