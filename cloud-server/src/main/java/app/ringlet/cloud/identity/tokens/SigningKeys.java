package app.ringlet.cloud.identity.tokens;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.platform.UserData;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.RsaPublicJwk;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The keys that sign access tokens: the newest signs, all verify. A key's id is its thumbprint (RFC 7638). */
@Component
public class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final Map<String, RsaPublicJwk> byId = new LinkedHashMap<>();
    private final PrivateKey newest;
    private final String newestId;

    SigningKeys(IdentitySettings settings) {
        Path folder = folder(settings.jwtKeys());
        List<RSAPrivateCrtKey> keys = new KeyFolder(folder).keys();
        String id = "";
        for (RSAPrivateCrtKey key : keys) {
            RsaPublicJwk jwk = Jwks.builder()
                    .key(publicKey(key))
                    .idFromThumbprint()
                    .algorithm("RS256")
                    .publicKeyUse("sig")
                    .build();
            id = jwk.getId();
            byId.put(id, jwk);
        }
        newest = keys.getLast();
        newestId = id;
    }

    PrivateKey newest() {
        return newest;
    }

    String newestId() {
        return newestId;
    }

    /** @return nothing if there is no key of this {@code id} */
    @Nullable
    RSAPublicKey find(@Nullable String id) {
        RsaPublicJwk jwk = id == null ? null : byId.get(id);
        return jwk == null ? null : jwk.toKey();
    }

    /** The public halves, for who wants to verify our tokens. */
    public List<Map<String, String>> published() {
        return byId.values().stream().map(SigningKeys::members).toList();
    }

    private static Map<String, String> members(RsaPublicJwk jwk) {
        Map<String, String> members = new TreeMap<>();
        jwk.forEach((name, value) -> members.put(name, String.valueOf(value)));
        return members;
    }

    private static Path folder(String configured) {
        if (!configured.isBlank()) {
            return Path.of(configured);
        }
        Path ownData = UserData.folder().resolve("jwt-keys");
        log.info("RINGLET_JWT_KEYS is not set: access tokens are signed with keys in {}", ownData);
        return ownData;
    }

    private static RSAPublicKey publicKey(RSAPrivateCrtKey key) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An RSA key has no public half", e);
        }
    }
}
