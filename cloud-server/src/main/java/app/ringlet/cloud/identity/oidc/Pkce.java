package app.ringlet.cloud.identity.oidc;

import app.ringlet.cloud.identity.tokens.LinkToken;
import java.util.Base64;

/** Proof key for code exchange (RFC 7636), S256. */
final class Pkce {

    private Pkce() {}

    /** base64url of the SHA-256 of {@code verifier}. */
    static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new LinkToken(verifier).hash());
    }
}
