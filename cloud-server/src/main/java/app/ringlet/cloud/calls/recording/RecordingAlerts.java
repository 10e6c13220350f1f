package app.ringlet.cloud.calls.recording;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells whoever runs the server that recordings fail: in the log, as a counter to alert on, and in {@code /health/detailed}. A server that
 * cannot record is well otherwise.
 */
@Component("recordings")
class RecordingAlerts implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(RecordingAlerts.class);

    private final Counter failures;
    private final Storage storage;
    private final Clock clock;
    private volatile @Nullable Instant lastFailure;

    RecordingAlerts(MeterRegistry meters, Storage storage, Clock clock) {
        this.failures = meters.counter("ringlet.recordings.failed");
        this.storage = storage;
        this.clock = clock;
    }

    void failed(UUID recording, Exception why) {
        failures.increment();
        lastFailure = clock.instant();
        log.error("The recording {} could not be written or stored: {}", recording, why.toString());
    }

    /** For whoever looks at the call. */
    static String sentence(IOException why, Duration length) {
        String text = String.valueOf(why.getMessage());
        String cause = text.contains("space") || text.contains("quota")
                ? "the disk was full"
                : text.contains("stopped") ? "the server stopped" : "it could not be written any more";
        return "The recording ends after %d:%02d, because %s."
                .formatted(length.toMinutes(), length.toSecondsPart(), cause);
    }

    @Override
    public Health health() {
        Instant failed = lastFailure;
        Health.Builder health = failed == null ? Health.up() : Health.unknown().withDetail("lastFailure", failed);
        return health.withDetail("storage", storage.kind()).build();
    }
}
