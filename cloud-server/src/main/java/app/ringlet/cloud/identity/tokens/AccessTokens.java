package app.ringlet.cloud.identity.tokens;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.User;
import app.ringlet.protocol.identity.Role;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and reads access tokens: JWTs, signed RS256 with the newest of the {@link SigningKeys}. */
@Component
public class AccessTokens {

    private static final String ISSUER = "ringlet";
    private static final String TYPE = "at+jwt";
    private static final String TENANT = "tenant";
    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final String SESSION = "sid";

    /** For tokens that were made before they carried a name. */
    private static final String UNNAMED = "the front desk";

    private final SigningKeys keys;
    private final Clock clock;
    private final IdentitySettings settings;
    private final JwtParser parser;
    private final VerifiedTokens verified = new VerifiedTokens();

    AccessTokens(SigningKeys keys, Clock clock, IdentitySettings settings) {
        this.keys = keys;
        this.clock = clock;
        this.settings = settings;
        this.parser = Jwts.parser()
                .requireIssuer(ISSUER)
                // RS256 and nothing else: what a token says of its own algorithm is not to be trusted.
                .sig()
                .clear()
                .add(Jwts.SIG.RS256)
                .and()
                .keyLocator(this::keyFor)
                .clock(() -> Date.from(clock.instant()))
                .build();
    }

    public String issue(User user, UUID sessionId) {
        Instant now = clock.instant();
        UUID tenant = user.tenantId();
        var token = Jwts.builder()
                .header()
                .type(TYPE)
                .keyId(keys.newestId())
                .and()
                .issuer(ISSUER)
                .subject(user.id().toString())
                .claim(NAME, user.name())
                .claim(ROLE, user.role().name())
                .claim(SESSION, sessionId.toString())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(settings.accessTokenLife())));
        if (tenant != null) {
            token.claim(TENANT, tenant.toString());
        }
        return token.signWith(keys.newest(), Jwts.SIG.RS256).compact();
    }

    /** @throws TokenRefused if it is not ours, was altered, or has run out */
    public SignedInUser read(String token) {
        SignedInUser user = verified.get(token, this::verify);
        if (!user.tokenExpires().isAfter(clock.instant())) {
            throw TokenRefused.expired();
        }
        return user;
    }

    private SignedInUser verify(String token) {
        try {
            Claims claims = parser.parseSignedClaims(token).getPayload();
            String tenant = claims.get(TENANT, String.class);
            return new SignedInUser(
                    UUID.fromString(claims.getSubject()),
                    requireNonNullElse(claims.get(NAME, String.class), UNNAMED),
                    tenant == null ? null : UUID.fromString(tenant),
                    Role.valueOf(claims.get(ROLE, String.class)),
                    UUID.fromString(claims.get(SESSION, String.class)),
                    claims.getExpiration().toInstant());
        } catch (ExpiredJwtException expired) {
            throw TokenRefused.expired();
        } catch (JwtException | IllegalArgumentException | NullPointerException invalid) {
            throw TokenRefused.invalid();
        }
    }

    private @Nullable Key keyFor(Header header) {
        return header instanceof JwsHeader signed ? keys.find(signed.getKeyId()) : null;
    }
}
