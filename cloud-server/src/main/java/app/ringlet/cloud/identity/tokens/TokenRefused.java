package app.ringlet.cloud.identity.tokens;

import app.ringlet.protocol.ErrorCode;
import org.springframework.security.core.AuthenticationException;

/** An access token or an API key that says nothing about who sends it. */
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

    static TokenRefused endedSession() {
        return new TokenRefused(ErrorCode.TOKEN_INVALID, "This session has ended. Please sign in again.");
    }

    public static TokenRefused unknownKey() {
        return new TokenRefused(ErrorCode.KEY_INVALID, "This API key is not valid.");
    }

    public static TokenRefused expiredKey() {
        return new TokenRefused(
                ErrorCode.KEY_EXPIRED, "This API key has run out. The salon's owner can make a new one.");
    }

    public static TokenRefused endedKey() {
        return new TokenRefused(
                ErrorCode.KEY_ENDED, "This API key has been ended. The salon's owner can make a new one.");
    }

    public ErrorCode code() {
        return code;
    }
}
