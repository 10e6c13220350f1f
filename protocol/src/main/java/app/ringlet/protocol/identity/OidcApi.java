package app.ringlet.protocol.identity;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Sign-in with Google, or with another OpenID Connect issuer that the server is configured for; 503 {@code not_configured} without one.
 *
 * <p>The desk listens on a loopback port, asks to {@link #start} and opens the answer's address in the browser. After the sign-in there
 * the server sends the browser to the desk with {@code ?code=...&state=...}, or {@code ?error=...&state=...}: {@code access_denied},
 * {@code no_account} or {@code sign_in_failed}. The desk checks its state and redeems the code, which nobody can who lacks its verifier.
 */
@HttpExchange("/api/v1/auth/oidc")
public interface OidcApi {

    @PostExchange("/start")
    OidcStarted start(@Valid @RequestBody OidcStart request);

    /** 422 {@code link_invalid} for a code that is unknown, used or older than two minutes; 403 {@code two_factor_required}. */
    @PostExchange("/redeem")
    Tokens redeem(@Valid @RequestBody OidcRedeem request);
}
