package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.oidc.OidcSignIn;
import app.ringlet.protocol.identity.OidcApi;
import app.ringlet.protocol.identity.OidcRedeem;
import app.ringlet.protocol.identity.OidcStart;
import app.ringlet.protocol.identity.OidcStarted;
import app.ringlet.protocol.identity.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    public OidcStarted start(OidcStart request) {
        return new OidcStarted(signIn.start(request, http.getRemoteAddr()).toString());
    }

    /** Where the issuer sends the browser; not for the desk. */
    @GetMapping(OidcSignIn.CALLBACK)
    ResponseEntity<Void> comeBack(
            @RequestParam("state") String state,
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "error", required = false) @Nullable String error) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(signIn.comeBack(state, code, error))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    @Override
    public Tokens redeem(OidcRedeem request) {
        return signIn.redeem(request);
    }
}
