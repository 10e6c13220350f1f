package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.tokens.SigningKeys;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys of our access tokens (RFC 7517). */
@RestController
class JwksController {

    private final SigningKeys keys;

    JwksController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/.well-known/jwks.json")
    Map<String, List<Map<String, String>>> keys() {
        return Map.of("keys", keys.published());
    }
}
