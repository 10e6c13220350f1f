package app.ringlet.desktop.connection;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tokens of whoever is signed in. A refresh token is good once, so that all refreshing goes through here, one at a time. */
final class Session {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final AuthApi auth;
    private final InstantSource clock;
    private final Consumer<Tokens> onRefreshed;
    private String refreshToken;
    private @Nullable String accessToken;
    private Instant goodUntil = Instant.EPOCH;

    /** @param onRefreshed told of each new pair, to keep it where it must be kept */
    Session(AuthApi auth, InstantSource clock, Tokens tokens, Consumer<Tokens> onRefreshed) {
        this(auth, clock, tokens.refreshToken(), onRefreshed);
        take(tokens);
    }

    /** Continues a session of which only the refresh token was kept. */
    Session(AuthApi auth, InstantSource clock, String refreshToken, Consumer<Tokens> onRefreshed) {
        this.auth = auth;
        this.clock = clock;
        this.refreshToken = refreshToken;
        this.onRefreshed = onRefreshed;
    }

    /** Good for at least half a minute. Blocks when it has to be fetched. */
    synchronized String accessToken() {
        String token = accessToken;
        return token != null && clock.instant().isBefore(goodUntil) ? token : refresh();
    }

    /** For when the server did not accept a token, whatever the clock says. */
    synchronized String accessTokenInsteadOf(String refused) {
        String token = accessToken;
        return token != null && !token.equals(refused) ? token : refresh();
    }

    synchronized void distrustAccessToken() {
        goodUntil = Instant.EPOCH;
    }

    private String refresh() {
        Tokens tokens;
        try {
            tokens = auth.refresh(new RefreshRequest(refreshToken));
        } catch (ServerFailure.Refused e) {
            throw new ServerFailure.SignedOut(e);
        }
        take(tokens);
        onRefreshed.accept(tokens);
        return tokens.accessToken();
    }

    private void take(Tokens tokens) {
        accessToken = tokens.accessToken();
        refreshToken = tokens.refreshToken();
        goodUntil = clock.instant().plusSeconds(tokens.expiresIn()).minus(MARGIN);
    }

    /** Tells the server; that it cannot be told now does not keep anyone signed in here. */
    void end() {
        String token;
        synchronized (this) {
            token = refreshToken;
        }
        auth.logout(new RefreshRequest(token));
    }

    static boolean wrongPassword(ServerFailure failure) {
        return failure instanceof ServerFailure.Refused refused && refused.is(ErrorCode.BAD_CREDENTIALS);
    }
}
