package app.ringlet.eval.server;

import app.ringlet.cloud.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Each salon has its own present, which stands still until it is let pass, so that "next Tuesday" is the same in every run. Work for
 * no salon in particular lives in a past before all of them, so that nothing is swept away as overdue. Safe for use by many threads.
 */
final class SalonClock extends Clock {

    private static final Instant BEFORE_ALL = Instant.parse("2020-01-01T00:00:00Z");

    private final Map<UUID, Instant> present = new ConcurrentHashMap<>();

    void set(UUID salon, Instant now) {
        present.put(salon, now);
    }

    void pass(UUID salon, Duration time) {
        present.computeIfPresent(salon, (id, now) -> now.plus(time));
    }

    @Override
    public Instant instant() {
        return CurrentTenant.find().map(present::get).orElse(BEFORE_ALL);
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
