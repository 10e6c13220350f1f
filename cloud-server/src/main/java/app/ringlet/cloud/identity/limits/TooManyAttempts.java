package app.ringlet.cloud.identity.limits;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.time.Duration;

/** Something was tried or asked for too often. */
public final class TooManyAttempts extends Refusal {

    private final Duration retryAfter;

    private TooManyAttempts(String message, Duration retryAfter) {
        super(ErrorCode.TOO_MANY_REQUESTS, message);
        this.retryAfter = retryAfter;
    }

    public static TooManyAttempts ofSignIn(Duration retryAfter) {
        return new TooManyAttempts("Too many attempts to sign in. Please wait a while.", retryAfter);
    }

    public static TooManyAttempts ofAccount(Duration retryAfter) {
        return new TooManyAttempts("That was asked for too often. Please wait a while.", retryAfter);
    }

    public static TooManyAttempts ofRequests(Duration retryAfter) {
        return new TooManyAttempts("Too many requests at once. Please wait a moment.", retryAfter);
    }

    /** How long until the next attempt is looked at, in whole seconds as {@code Retry-After} has it. */
    public long retryAfterSeconds() {
        return retryAfter.plusMillis(999).toSeconds();
    }
}
