package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.Keys;
import io.jsonwebtoken.security.PublicJwk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;

@IdentityTest
class TokenTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Value("${ringlet.identity.jwt-keys}")
    Path keys;

    TestClient desk;

    @BeforeEach
    void signIn() {
        desk = signedIn.owner(salons.open());
    }

    @Test
    void aRequestWithoutATokenIsTurnedAway() {
        Refused refused = Refused.with(ErrorCode.TOKEN_MISSING, () -> get(signedIn.nobody(), "/api/v1/me"));

        assertThat(refused.headers().getFirst(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo("Bearer");
        assertThat(refused.error().traceId()).isNotBlank();
    }

    @Test
    void aTokenRunsOutAfterFifteenMinutes() {
        clock.pass(Duration.ofMinutes(14));
        get(desk, "/api/v1/me");
        clock.pass(Duration.ofMinutes(1).plusSeconds(1));

        Refused.with(ErrorCode.TOKEN_EXPIRED, () -> get(desk, "/api/v1/me"));
    }

    @Test
    void theKeysPublishedVerifyATokenAndNameTheOneThatSigned() {
        String published = published();
        PublicJwk<?> key = (PublicJwk<?>) Jwks.setParser().build().parse(published).getKeys().stream()
                .filter(one -> kid().equals(one.getId()))
                .findFirst()
                .orElseThrow();

        Claims claims = Jwts.parser()
                .verifyWith((PublicKey) key.toKey())
                .clock(() -> Date.from(clock.instant()))
                .build()
                .parseSignedClaims(desk.tokens().accessToken())
                .getPayload();

        assertThat(claims.getSubject()).isEqualTo(desk.tokens().user().id().toString());
        assertThat(header(desk.tokens().accessToken())).contains(key.getId()).contains("RS256");
        assertThat(published).doesNotContain("\"d\"");
    }

    @Test
    void aKeyThatIsPutIntoTheFolderTakesOverAndSignsNobodyOut() throws Exception {
        String before = kid();
        Path file = keys.resolve("put-there.pem");
        byte[] key = Jwts.SIG.RS256.keyPair().build().getPrivate().getEncoded();
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        try {
            clock.pass(Duration.ofMinutes(6));
            Tokens next = desk.api(AuthApi.class)
                    .refresh(new RefreshRequest(desk.tokens().refreshToken()));

            assertThat(header(next.accessToken())).doesNotContain(before);
            get(desk, "/api/v1/me");
            assertThat(published()).contains(before).contains(kid(next.accessToken()));
        } finally {
            Files.delete(file);
            clock.pass(Duration.ofMinutes(2));
        }
    }

    @Test
    void nonsenseIsNoToken() {
        refused("nonsense");
        refused("a.b.c");
    }

    @Test
    void aTokenThatClaimsToNeedNoSignatureIsRefused() {
        String unsigned = claims().compact();
        String payload = desk.tokens().accessToken().split("\\.")[1];

        refused(unsigned);
        refused(base64("{\"alg\":\"none\"}") + "." + payload + ".");
    }

    @Test
    void aTokenSignedWithAForeignKeyIsRefusedUnderItsOwnIdAndUnderOurs() {
        PrivateKey foreign = Jwts.SIG.RS256.keyPair().build().getPrivate();

        refused(claims().header().keyId("foreign").and().signWith(foreign).compact());
        refused(claims().header().keyId(kid()).and().signWith(foreign).compact());
        refused(claims().signWith(foreign).compact());
    }

    @Test
    void ourPublicKeyIsNoSecretToSignWith() {
        PublicJwk<?> ours = (PublicJwk<?>)
                Jwks.setParser().build().parse(published()).getKeys().iterator().next();
        byte[] der = ours.toKey().getEncoded();
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.UTF_8);

        for (byte[] secret : List.of(der, pem)) {
            refused(claims().header()
                    .keyId(ours.getId())
                    .and()
                    .signWith(Keys.hmacShaKeyFor(secret), Jwts.SIG.HS256)
                    .compact());
        }
    }

    @Test
    void anAlteredTokenIsRefused() {
        String[] parts = desk.tokens().accessToken().split("\\.");
        String promoted = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("OWNER", "CLOUD_ADMIN");

        refused(parts[0] + "." + base64(promoted) + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void aRefreshTokenIsNoAccessToken() {
        refused(desk.tokens().refreshToken());
    }

    private void refused(String token) {
        Refused.with(
                ErrorCode.TOKEN_INVALID,
                () -> signedIn.nobody()
                        .rest()
                        .get()
                        .uri("/api/v1/me")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .retrieve()
                        .body(String.class));
    }

    private static void get(TestClient client, String path) {
        client.rest().get().uri(path).retrieve().toBodilessEntity();
    }

    /** Everything that a token of ours says, but for the signature. */
    private JwtBuilder claims() {
        return Jwts.builder()
                .issuer("ringlet")
                .subject(desk.tokens().user().id().toString())
                .claim(
                        "tenant",
                        Objects.requireNonNull(desk.tokens().user().tenantId()).toString())
                .claim("role", "OWNER")
                .claim("sid", desk.tokens().user().id().toString())
                .expiration(Date.from(clock.instant().plusSeconds(600)));
    }

    private String published() {
        return Objects.requireNonNull(signedIn.nobody()
                .rest()
                .get()
                .uri("/.well-known/jwks.json")
                .retrieve()
                .body(String.class));
    }

    private String kid() {
        return kid(desk.tokens().accessToken());
    }

    private static String kid(String token) {
        return header(token).replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    }

    private static String header(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
