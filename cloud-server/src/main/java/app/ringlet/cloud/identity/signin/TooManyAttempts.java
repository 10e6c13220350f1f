package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.time.Duration;

/** Too many wrong passwords came from this address or for this account, or too many requests with one API key. */
public final class TooManyAttempts extends Refusal {

    private final Duration retryAfter;

    private TooManyAttempts(String message, Duration retryAfter) {
        super(ErrorCode.TOO_MANY_REQUESTS, message);
        this.retryAfter = retryAfter;
    }

    static TooManyAttempts ofSignIn(Duration retryAfter) {
        return new TooManyAttempts("Too many attempts to sign in. Please wait a while.", retryAfter);
    }

    static TooManyAttempts ofAccount(Duration retryAfter) {
        return new TooManyAttempts("That was asked for too often. Please wait a while.", retryAfter);
    }

    static TooManyAttempts ofKey(Duration retryAfter) {
        return new TooManyAttempts("Too many requests with this API key. Please wait a moment.", retryAfter);
    }

    /** How long until the next attempt is looked at, in whole seconds as {@code Retry-After} has it. */
    public long retryAfterSeconds() {
        return retryAfter.plusMillis(999).toSeconds();
    }
}
