package app.ringlet.cloud.identity.tokens;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a token that is good those that are not. */
@Component
public final class ForgedTokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final KeyPair STRANGERS = Jwts.SIG.RS256.keyPair().build();

    private final SigningKeys keys;

    ForgedTokens(SigningKeys keys) {
        this.keys = keys;
    }

    /** Ours in all, and over. */
    public String expired(String good) {
        Map<String, Object> claims = claims(good);
        Instant then = Instant.now().minus(Duration.ofMinutes(2));
        claims.put("exp", Date.from(then));
        return signed(claims, keys.signer().id(), keys.signer().secret());
    }

    /** Signed by another, under the name of our key. */
    public String byAnotherKey(String good) {
        return signed(claims(good), keys.signer().id(), STRANGERS.getPrivate());
    }

    /** Signed by another, under a name that we do not know. */
    public String byAnUnknownKey(String good) {
        return signed(claims(good), "nobodys", STRANGERS.getPrivate());
    }

    /** {@code alg=none}. */
    public String unsigned(String good) {
        return encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\""
                        + keys.signer().id() + "\"}") + "." + good.split("\\.")[1] + ".";
    }

    /** HS256, the secret being our public key, which everyone knows. */
    public String byThePublicKey(String good) {
        byte[] secret = Objects.requireNonNull(keys.find(keys.signer().id())).getEncoded();
        return Jwts.builder()
                .header()
                .keyId(keys.signer().id())
                .type("at+jwt")
                .and()
                .claims(claims(good))
                .signWith(Keys.hmacShaKeyFor(secret), Jwts.SIG.HS256)
                .compact();
    }

    /** Says that they are someone else, over the old signature. */
    public String altered(String good) {
        String[] parts = good.split("\\.");
        Map<String, Object> claims = claims(good);
        claims.put("role", "CLOUD_ADMIN");
        claims.remove("tenant");
        return parts[0] + "." + encoded(JSON.writeValueAsString(claims)) + "." + parts[2];
    }

    private static String signed(Map<String, Object> claims, String keyId, PrivateKey key) {
        return Jwts.builder()
                .header()
                .keyId(keyId)
                .type("at+jwt")
                .and()
                .claims(claims)
                .signWith(key, Jwts.SIG.RS256)
                .compact();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new HashMap<>(JSON.readValue(payload, Map.class));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
