package app.ringlet.cloud.identity.tokens;

import app.ringlet.protocol.ErrorCode;
import org.springframework.security.core.AuthenticationException;

/** An access token that says nothing about who sends it. */
public final class TokenRefused extends AuthenticationException {

    private final ErrorCode code;

    private TokenRefused(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    static TokenRefused expired() {
        return new TokenRefused(ErrorCode.TOKEN_EXPIRED, "The access token has run out.");
    }

    static TokenRefused invalid() {
        return new TokenRefused(ErrorCode.TOKEN_INVALID, "The access token is not valid.");
    }

    public ErrorCode code() {
        return code;
    }
}
