package app.ringlet.cloud.calls.voice;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Leaves a voice alone for a while when most of its last sessions failed. Thread-safe: the breaker is. */
final class VoiceCircuit {

    private static final int WINDOW = 10;
    private static final int FEWEST = 4;
    private static final float FAILED_PERCENT = 50;

    private final CircuitBreaker breaker;

    VoiceCircuit(String name, Duration rest, Clock clock) {
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindow(WINDOW, FEWEST, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(FAILED_PERCENT)
                        .waitDurationInOpenState(rest)
                        .automaticTransitionFromOpenToHalfOpenEnabled(false)
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .build());
    }

    /** Whether it is left alone just now; when its rest is over, calls try it again. */
    boolean resting() {
        return breaker.getState() == CircuitBreaker.State.OPEN && !breaker.tryAcquirePermission();
    }

    void worked() {
        breaker.onSuccess(0, TimeUnit.MILLISECONDS);
    }

    void failed(String reason) {
        breaker.onError(0, TimeUnit.MILLISECONDS, new IllegalStateException(reason));
    }
}
