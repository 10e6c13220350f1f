package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.oidc.OidcSignIn;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.protocol.identity.OidcApi;
import app.ringlet.protocol.identity.OidcRedeem;
import app.ringlet.protocol.identity.OidcStart;
import app.ringlet.protocol.identity.OidcStarted;
import app.ringlet.protocol.identity.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OidcController implements OidcApi {

    private final OidcSignIn signIn;
    /** The present one, whichever thread asks. */
    private final HttpServletRequest http;

    OidcController(OidcSignIn signIn, HttpServletRequest http) {
        this.signIn = signIn;
        this.http = http;
    }

    @Override
    @NotAudited("nobody has come in so far")
    public OidcStarted start(OidcStart request) {
        return new OidcStarted(signIn.start(request, http.getRemoteAddr()).toString());
    }

    @Override
    public Tokens redeem(OidcRedeem request) {
        return signIn.redeem(request);
    }
}
