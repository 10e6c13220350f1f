package app.ringlet.cloud.providers.chain;

import app.ringlet.cloud.providers.ModelSettings.Remote;
import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.protocol.assistant.Provider;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way to a provider that is configured. It is left alone for a while when most of the last questions failed, so that callers
 * do not wait for what will not come. Thread-safe: the breaker is, and the model is made once.
 */
final class Route {

    private static final int WINDOW = 10;
    private static final int FEWEST = 4;
    private static final float FAILED_PERCENT = 50;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final Provider provider;
    private final Remote settings;
    private final Supplier<ChatModel> maker;
    private final CircuitBreaker breaker;
    private volatile @Nullable ChatModel model;

    Route(Provider provider, Remote settings, Supplier<ChatModel> maker, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.maker = maker;
        this.breaker = CircuitBreaker.of(
                provider.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindow(WINDOW, FEWEST, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(FAILED_PERCENT)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .build());
    }

    Provider provider() {
        return provider;
    }

    Remote settings() {
        return settings;
    }

    /** Made when it is first asked: until then no class of a vendor's is loaded. */
    synchronized ChatModel model() {
        ChatModel made = model;
        if (made == null) {
            made = maker.get();
            model = made;
        }
        return made;
    }

    /** Whether it may be asked now; if so, one of the other two must follow. */
    boolean open() {
        return breaker.tryAcquirePermission();
    }

    void answered() {
        breaker.onSuccess(0, TimeUnit.MILLISECONDS);
    }

    /** @param failure tells how long it wants to be left alone, if it does */
    void failed(ProviderFailed failure) {
        breaker.onError(0, TimeUnit.MILLISECONDS, failure);
        Duration wanted = failure.retryAfter();
        if (wanted != null && wanted.compareTo(Duration.ofSeconds(2)) > 0) {
            breaker.transitionToOpenStateFor(wanted.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wanted);
        }
    }

    /** Whether it is left alone just now. */
    boolean resting() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }
}
