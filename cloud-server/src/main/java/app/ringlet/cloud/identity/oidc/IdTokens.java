package app.ringlet.cloud.identity.oidc;

import app.ringlet.cloud.identity.tokens.LinkToken;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads id tokens: signed by the issuer, for us, for this very sign-in, and not run out. */
@Component
class IdTokens {

    private static final long SKEW_SECONDS = 60;

    private final Issuer issuer;
    private final OidcSettings settings;
    private final JwtParser parser;

    IdTokens(Issuer issuer, OidcSettings settings, Clock clock) {
        this.issuer = issuer;
        this.settings = settings;
        this.parser = Jwts.parser()
                // What a token says of its own algorithm is not to be trusted, and our secret signs nothing.
                .sig()
                .clear()
                .add(Jwts.SIG.RS256)
                .add(Jwts.SIG.ES256)
                .and()
                .requireIssuer(settings.issuer().toString())
                .requireAudience(settings.clientId())
                .clockSkewSeconds(SKEW_SECONDS)
                .clock(() -> Date.from(clock.instant()))
                .keyLocator(this::keyFor)
                .build();
    }

    /** Whom the issuer names. @param email verified by the issuer, or nothing */
    record Person(@Nullable String email, String name) {}

    /** @param nonceHash of the nonce that the sign-in began with */
    Person read(String idToken, byte[] nonceHash) throws IssuerFailed {
        try {
            Claims claims = parser.parseSignedClaims(idToken).getPayload();
            String nonce = claims.get("nonce", String.class);
            if (nonce == null || !MessageDigest.isEqual(nonceHash, new LinkToken(nonce).hash())) {
                throw new IssuerFailed("The id token is of another sign-in");
            }
            Object party = claims.get("azp");
            if ((party != null || claims.getAudience().size() > 1)
                    && !settings.clientId().equals(party)) {
                throw new IssuerFailed("The id token is for someone else");
            }
            if (claims.getExpiration() == null) {
                throw new IssuerFailed("The id token never runs out");
            }
            boolean verified = "true".equals(String.valueOf(claims.get("email_verified")));
            String email = verified ? claims.get("email", String.class) : null;
            String name = claims.get("name", String.class);
            return new Person(email, name == null ? "" : name.strip());
        } catch (JwtException | IllegalArgumentException invalid) {
            throw new IssuerFailed("The id token is not valid", invalid);
        }
    }

    private @Nullable Key keyFor(Header header) {
        try {
            return header instanceof JwsHeader signed && signed.getKeyId() != null
                    ? issuer.key(signed.getKeyId())
                    : null;
        } catch (IssuerFailed away) {
            throw new JwtException("The issuer's keys are not to be had", away);
        }
    }
}
