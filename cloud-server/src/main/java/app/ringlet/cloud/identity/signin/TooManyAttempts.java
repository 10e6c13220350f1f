package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.time.Duration;

/** Too many wrong passwords came from this address or for this account. */
public final class TooManyAttempts extends Refusal {

    private final Duration retryAfter;

    TooManyAttempts(Duration retryAfter) {
        super(ErrorCode.TOO_MANY_REQUESTS, "Too many attempts to sign in. Please wait a while.");
        this.retryAfter = retryAfter;
    }

    /** How long until the next attempt is looked at. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
