package app.ringlet.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs, and that can be set; for seeds that need a past and for tests that cannot wait. */
public final class MovableClock extends Clock {

    private static final Clock REAL = Clock.systemUTC();

    /** Read by many threads, set by one. */
    private volatile Duration offset = Duration.ZERO;

    public void set(Instant now) {
        offset = Duration.between(REAL.instant(), now);
    }

    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    /** How far it is ahead of the real time. */
    public Duration offset() {
        return offset;
    }

    /** So far ahead of the real time again, as {@link #offset} said. */
    public void restore(Duration ahead) {
        offset = ahead;
    }

    @Override
    public Instant instant() {
        return REAL.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the server's clock tells instants only");
    }
}
