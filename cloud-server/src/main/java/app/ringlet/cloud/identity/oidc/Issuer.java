package app.ringlet.cloud.identity.oidc;

import io.jsonwebtoken.io.DeserializationException;
import io.jsonwebtoken.security.Jwk;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.PublicJwk;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The configured issuer, as it describes itself. What it says is kept for a while; nothing is asked before someone signs in by it. */
@Component
class Issuer {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final IssuerHttp http = new IssuerHttp();

    /** One asks at a time. */
    private final ReentrantLock asking = new ReentrantLock();

    private volatile @Nullable Described described;

    /** @param keys by id */
    private record Described(
            URI authorize, URI token, URI jwks, boolean basic, Map<String, PublicKey> keys, Instant at) {}

    Issuer(OidcSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    URI authorizationEndpoint() throws IssuerFailed {
        return described(KEPT).authorize();
    }

    /** @return nothing if the issuer has no such key, also just now */
    @Nullable
    PublicKey key(String id) throws IssuerFailed {
        PublicKey known = described(KEPT).keys().get(id);
        return known != null ? known : described(BETWEEN_LOOKS).keys().get(id);
    }

    /** Trades the code that the browser brought. @return the id token, not looked at so far */
    String idToken(String code, String verifier, String redirectUri) throws IssuerFailed {
        Described issuer = described(KEPT);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirectUri);
        form.put("code_verifier", verifier);
        form.put("client_id", settings.clientId());
        String authorization = null;
        if (issuer.basic()) {
            String pair = IssuerHttp.encoded(settings.clientId()) + ":"
                    + IssuerHttp.encoded(settings.clientSecret().reveal());
            authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        } else {
            form.put("client_secret", settings.clientSecret().reveal());
        }
        JsonNode answer = read(http.post(issuer.token(), form, authorization));
        return text(answer, "id_token");
    }

    private Described described(Duration notOlder) throws IssuerFailed {
        Described present = described;
        if (present != null && present.at().plus(notOlder).isAfter(clock.instant())) {
            return present;
        }
        asking.lock();
        try {
            Described meanwhile = described;
            if (meanwhile != null && meanwhile.at().plus(notOlder).isAfter(clock.instant())) {
                return meanwhile;
            }
            Described now = describe();
            described = now;
            return now;
        } finally {
            asking.unlock();
        }
    }

    private Described describe() throws IssuerFailed {
        String base = settings.issuer().toString().replaceAll("/+$", "");
        JsonNode document = read(http.get(URI.create(base + "/.well-known/openid-configuration")));
        if (!text(document, "issuer").replaceAll("/+$", "").equals(base)) {
            throw new IssuerFailed("The issuer calls itself something else than " + base);
        }
        URI jwks = url(document, "jwks_uri");
        JsonNode methods = document.path("token_endpoint_auth_methods_supported");
        boolean basic = methods.isMissingNode()
                || methods.valueStream().anyMatch(method -> "client_secret_basic".equals(method.asString("")));
        return new Described(
                url(document, "authorization_endpoint"),
                url(document, "token_endpoint"),
                jwks,
                basic,
                keys(http.get(jwks)),
                clock.instant());
    }

    private static Map<String, PublicKey> keys(String document) throws IssuerFailed {
        Map<String, PublicKey> keys = new HashMap<>();
        try {
            for (Jwk<?> jwk : Jwks.setParser()
                    .ignoreUnsupported(true)
                    .build()
                    .parse(document)
                    .getKeys()) {
                if (jwk instanceof PublicJwk<?> published && jwk.getId() != null) {
                    keys.put(jwk.getId(), published.toKey());
                }
            }
        } catch (DeserializationException | io.jsonwebtoken.security.SecurityException | IllegalArgumentException e) {
            throw new IssuerFailed("The issuer's keys cannot be read", e);
        }
        return keys;
    }

    private JsonNode read(String text) throws IssuerFailed {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            throw new IssuerFailed("The issuer does not answer with JSON", e);
        }
    }

    private static String text(JsonNode document, String field) throws IssuerFailed {
        String text = document.path(field).asString("");
        if (text.isEmpty()) {
            throw new IssuerFailed("The issuer's answer has no " + field);
        }
        return text;
    }

    private URI url(JsonNode document, String field) throws IssuerFailed {
        try {
            URI url = URI.create(text(document, field));
            if (!settings.issuer().getScheme().equals(url.getScheme())) {
                throw new IssuerFailed("The issuer's " + field + " is not to be trusted: " + url);
            }
            return url;
        } catch (IllegalArgumentException e) {
            throw new IssuerFailed("The issuer's " + field + " is no address", e);
        }
    }
}
