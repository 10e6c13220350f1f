package app.ringlet.protocol.identity;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Sign-in, without a token. */
@HttpExchange("/api/v1/auth")
public interface AuthApi {

    /** 401 {@code bad_credentials} does not tell whether the address exists; 403 {@code two_factor_required}; 422 {@code bad_code}. */
    @PostExchange("/login")
    Tokens login(@Valid @RequestBody LoginRequest request);

    /** Trades a refresh token for a new session; a token used twice ends its whole family. */
    @PostExchange("/refresh")
    Tokens refresh(@Valid @RequestBody RefreshRequest request);

    /** Ends the session; an unknown token is no error. */
    @PostExchange("/logout")
    void logout(@Valid @RequestBody RefreshRequest request);

    /** Sends a link to sign in with: 202 whether or not the address exists; 503 {@code not_configured} on a server that sends no mail. */
    @PostExchange("/magic-link")
    void sendMagicLink(@Valid @RequestBody MagicLinkRequest request);

    /** 422 {@code link_invalid} for a link that is unknown, used or older than 15 minutes; 403 {@code two_factor_required}. */
    @PostExchange("/magic-link/redeem")
    Tokens redeemMagicLink(@Valid @RequestBody MagicLinkRedeem request);
}
