package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.oidc.OidcSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the issuer sends the browser; not for the desk. */
@RestController
class OidcCallback {

    private final OidcSignIn signIn;

    OidcCallback(OidcSignIn signIn) {
        this.signIn = signIn;
    }

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
}
