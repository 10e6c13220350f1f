package app.ringlet.cloud.identity.tokens;

import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.RsaPublicJwk;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;

/** A key of the folder with its public half, whose id is its thumbprint (RFC 7638). */
record SigningKey(KeyFolder.Stored stored, RsaPublicJwk published) {

    static SigningKey of(KeyFolder.Stored stored) {
        RsaPublicJwk published = Jwks.builder()
                .key(publicHalf(stored.key()))
                .idFromThumbprint()
                .algorithm("RS256")
                .publicKeyUse("sig")
                .build();
        return new SigningKey(stored, published);
    }

    String id() {
        return published.getId();
    }

    PrivateKey secret() {
        return stored.key();
    }

    private static RSAPublicKey publicHalf(RSAPrivateCrtKey key) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An RSA key has no public half", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
