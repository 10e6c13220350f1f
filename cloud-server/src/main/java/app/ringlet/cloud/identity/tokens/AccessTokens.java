package app.ringlet.cloud.identity.tokens;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.User;
import app.ringlet.protocol.identity.Role;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.Jws;
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

/** Makes and reads access tokens: JWTs, signed RS256 with one of the {@link SigningKeys}. */
@Component
public class AccessTokens {

    private static final String ISSUER = "ringlet";
    private static final String TYPE = "at+jwt";
    private static final String TENANT = "tenant";
    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final String SESSION = "sid";
    private static final String SECOND_FACTOR_DUE = "2fa_due";

    /** For tokens that were made before they carried a name. */
    private static final String UNNAMED = "the front desk";

    private final SigningKeys keys;
    private final RevokedSessions ended;
    private final Clock clock;
    private final IdentitySettings settings;
    private final JwtParser parser;
    private final VerifiedTokens verified = new VerifiedTokens();

    AccessTokens(SigningKeys keys, RevokedSessions ended, Clock clock, IdentitySettings settings) {
        this.keys = keys;
        this.ended = ended;
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

    /** @param secondFactorDue see {@link SignedInUser} */
    public String issue(User user, UUID sessionId, boolean secondFactorDue) {
        Instant now = clock.instant();
        UUID tenant = user.tenantId();
        SigningKey key = keys.signer();
        var token = Jwts.builder()
                .header()
                .type(TYPE)
                .keyId(key.id())
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
        if (secondFactorDue) {
            token.claim(SECOND_FACTOR_DUE, true);
        }
        return token.signWith(key.secret(), Jwts.SIG.RS256).compact();
    }

    /** @throws TokenRefused if it is not ours, was altered, has run out, or its session has ended */
    public SignedInUser read(String token) {
        VerifiedTokens.Verified known = verified.get(token, this::verify);
        if (!known.user().tokenExpires().isAfter(clock.instant())) {
            throw TokenRefused.expired();
        }
        if (!keys.holds(known.keyId())) {
            throw TokenRefused.invalid();
        }
        if (ended.contains(known.user().sessionId())) {
            throw TokenRefused.endedSession();
        }
        return known.user();
    }

    private VerifiedTokens.Verified verify(String token) {
        try {
            Jws<Claims> signed = parser.parseSignedClaims(token);
            return new VerifiedTokens.Verified(
                    user(signed.getPayload()), signed.getHeader().getKeyId());
        } catch (ExpiredJwtException expired) {
            throw TokenRefused.expired();
        } catch (JwtException | IllegalArgumentException | NullPointerException invalid) {
            throw TokenRefused.invalid();
        }
    }

    private static SignedInUser user(Claims claims) {
        String tenant = claims.get(TENANT, String.class);
        return new SignedInUser(
                UUID.fromString(claims.getSubject()),
                requireNonNullElse(claims.get(NAME, String.class), UNNAMED),
                tenant == null ? null : UUID.fromString(tenant),
                Role.valueOf(claims.get(ROLE, String.class)),
                UUID.fromString(claims.get(SESSION, String.class)),
                claims.getExpiration().toInstant(),
                Boolean.TRUE.equals(claims.get(SECOND_FACTOR_DUE, Boolean.class)));
    }

    private @Nullable Key keyFor(Header header) {
        return header instanceof JwsHeader signed ? keys.find(signed.getKeyId()) : null;
    }
}
