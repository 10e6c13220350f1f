package app.ringlet.desktop.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before trying again: 0.5 s, doubling to 15 s, give or take a fifth so that desks do not come back in step. */
public final class Backoff {

    private static final long FIRST = 500;
    private static final long MOST = 15_000;
    private static final double JITTER = 0.2;

    private final RandomGenerator random;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param tries how many have failed in a row, from 1 */
    public Duration after(int tries) {
        long plain = Math.min(MOST, FIRST << Math.min(tries - 1, 10));
        return Duration.ofMillis(Math.round(plain * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    }
}
