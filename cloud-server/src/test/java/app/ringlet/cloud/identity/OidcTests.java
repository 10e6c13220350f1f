package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.InvitationRequest;
import app.ringlet.protocol.identity.InvitationsApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.OidcApi;
import app.ringlet.protocol.identity.OidcRedeem;
import app.ringlet.protocol.identity.OidcStart;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.protocol.identity.TwoFactorApi;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@IdentityTest
class OidcTests {

    private static final TestIssuer ISSUER = new TestIssuer();
    private static final String DESK = "http://127.0.0.1:51234/signed-in";
    private static final String STATE = "state-of-the-desk-1234";
    private static final String VERIFIER = "verifier-of-the-desk-that-is-long-enough-0123456789";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    Salon salon;
    User anna;
    OidcApi desk;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("ringlet.oidc.issuer", ISSUER::url);
        properties.add("ringlet.oidc.client-id", () -> TestIssuer.CLIENT_ID);
        properties.add("ringlet.oidc.client-secret", () -> TestIssuer.CLIENT_SECRET);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @BeforeEach
    void open() {
        clock.pass(Duration.ofMinutes(15));
        salon = salons.open();
        anna = signedIn.user(salon, Role.AGENT);
        desk = signedIn.nobody().api(OidcApi.class);
        ISSUER.expect(anna.email(), clock);
    }

    @Test
    void whoSignsInAtTheIssuerIsSignedInAtTheDesk() {
        Map<String, String> back = wholeWay();

        assertThat(ISSUER.refusal()).isEmpty();
        assertThat(back).containsEntry("state", STATE).doesNotContainKey("error");
        Tokens tokens = redeem(back.get("code"), null);
        assertThat(tokens.user().id()).isEqualTo(anna.id());
        assertThat(signedIn.bearer(tokens).api(MeApi.class).me().user().email()).isEqualTo(anna.email());
    }

    @Test
    void theCodeIsGoodOnceForTwoMinutesAndForTheDeskThatBegan() {
        String used = wholeWay().get("code");
        redeem(used, null);
        Refused.with(ErrorCode.LINK_INVALID, () -> redeem(used, null));
        String stolen = wholeWay().get("code");
        Refused.with(
                ErrorCode.LINK_INVALID,
                () -> desk.redeem(new OidcRedeem(stolen, VERIFIER.replace("desk", "thief"), null)));
        Refused.with(ErrorCode.LINK_INVALID, () -> redeem(stolen, null));
        String late = wholeWay().get("code");
        clock.pass(Duration.ofMinutes(2).plusSeconds(1));
        Refused.with(ErrorCode.LINK_INVALID, () -> redeem(late, null));
    }

    @Test
    void theBrowserComesBackOnceWithinTenMinutesAndWithAStateThatWeGave() throws Exception {
        URI first = ISSUER.signIn(start());
        follow(first);

        assertThat(follow(first).statusCode()).isEqualTo(422);
        URI late = ISSUER.signIn(start());
        clock.pass(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(follow(late).statusCode()).isEqualTo(422);
        URI forged = URI.create(ISSUER.signIn(start()).toString().replaceAll("state=.*", "state=made-up"));
        assertThat(follow(forged).statusCode()).isEqualTo(422);
    }

    @Test
    void aCodeOfTheIssuerThatIsNotOfThisSignInIsRefusedByIt() throws Exception {
        URI victim = ISSUER.signIn(start());
        URI attacker = ISSUER.signIn(start());
        String swapped = victim.toString()
                .replaceAll(
                        "code=[^&]*",
                        "code=" + TestIssuer.form(attacker.getRawQuery()).get("code"));

        assertThat(query(follow(URI.create(swapped)))).containsEntry("error", "sign_in_failed");
        assertThat(ISSUER.refusal()).isEqualTo("code_verifier");
    }

    @Test
    void whoGivesUpAtTheIssuerIsToldSoAtTheDesk() throws Exception {
        String state = TestIssuer.form(start().getRawQuery()).get("state");
        URI back = signedIn.baseUrl().resolve("/api/v1/auth/oidc/callback?error=access_denied&state=" + state);

        assertThat(query(follow(back))).containsEntry("error", "access_denied").containsEntry("state", STATE);
    }

    static Stream<Arguments> idTokensOfAnother() {
        return Stream.of(
                token("another nonce", token -> token.claim("nonce", "of another sign-in")),
                token("another audience", token -> token.audience().single("someone.else")),
                token("another party", token -> token.claim("azp", "someone.else")),
                token("another issuer", token -> token.issuer("https://accounts.example")),
                token("run out", token -> token.expiration(new Date(0))),
                token(
                        "another key",
                        token -> token.signWith(Jwts.SIG.RS256.keyPair().build().getPrivate(), Jwts.SIG.RS256)),
                token(
                        "our secret",
                        token -> token.signWith(
                                Keys.hmacShaKeyFor(
                                        TestIssuer.CLIENT_SECRET.repeat(2).getBytes(StandardCharsets.UTF_8)),
                                Jwts.SIG.HS256)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("idTokensOfAnother")
    void anIdTokenThatIsNotForThisSignInIsNotBelieved(String what, UnaryOperator<JwtBuilder> twist) {
        ISSUER.twist(twist);

        assertThat(wholeWay()).as(what).containsEntry("error", "sign_in_failed").doesNotContainKey("code");
    }

    @Test
    void anAddressThatTheIssuerHasNotVerifiedIsNobodys() {
        ISSUER.twist(token -> token.claim("email_verified", false));

        assertThat(wholeWay()).containsEntry("error", "no_account");
    }

    @Test
    void whoHasNoAccountAndNoInvitationIsToldSo() {
        ISSUER.expect("nobody@" + anna.id() + ".example", clock);

        assertThat(wholeWay()).containsEntry("error", "no_account").doesNotContainKey("code");
    }

    @Test
    void whoIsInvitedBecomesAUserWithoutAPassword() {
        String email = "invited@" + anna.id() + ".example";
        signedIn.owner(salon).api(InvitationsApi.class).invite(new InvitationRequest(email, Role.MANAGER));
        ISSUER.expect(email, clock);

        Tokens tokens = redeem(wholeWay().get("code"), null);

        assertThat(tokens.user().role()).isEqualTo(Role.MANAGER);
        assertThat(tokens.user().tenantId()).isEqualTo(salon.id());
        assertThat(tokens.user().name()).isEqualTo("Lea Browser");
        assertThat(tokens.user().emailVerified()).isTrue();
        Refused.with(
                ErrorCode.BAD_CREDENTIALS,
                () -> signedIn.nobody().api(AuthApi.class).login(new LoginRequest(email, "no password", null)));
        assertThat(redeem(wholeWay().get("code"), null).user().id())
                .isEqualTo(tokens.user().id());
    }

    @Test
    void whoIsInvitedByTwoSalonsChoosesByTheMailedLink() {
        String email = "wanted@" + anna.id() + ".example";
        for (Salon one : List.of(salon, salons.open())) {
            signedIn.owner(one).api(InvitationsApi.class).invite(new InvitationRequest(email, Role.AGENT));
        }
        ISSUER.expect(email, clock);

        assertThat(wholeWay()).containsEntry("error", "no_account");
    }

    @Test
    void theSecondFactorIsAskedForAllTheSame() {
        redeem(wholeWay().get("code"), null);
        TwoFactorApi own = signedIn.session(anna).api(TwoFactorApi.class);
        AuthenticatorApp app = new AuthenticatorApp(own.setup().secret());
        own.confirm(new TwoFactorCode(app.code(clock.instant())));
        clock.pass(Duration.ofMinutes(1));
        String code = wholeWay().get("code");

        Refused.with(ErrorCode.TWO_FACTOR_REQUIRED, () -> redeem(code, null));
        assertThat(redeem(code, app.code(clock.instant())).user().id()).isEqualTo(anna.id());
    }

    @Test
    void anAccountThatAStrangerMadeWithTheAddressIsTakenFromTheStranger() {
        TestClient stranger = signedIn.session(anna);

        redeem(wholeWay().get("code"), null);

        Refused.with(ErrorCode.TOKEN_INVALID, () -> stranger.api(MeApi.class).me());
    }

    @Test
    void theIssuersNewKeyIsFetched() {
        wholeWay();
        ISSUER.changeKeys();
        clock.pass(Duration.ofSeconds(11));

        assertThat(wholeWay()).containsKey("code");
    }

    @Test
    void theDeskListensOnThisMachineOnly() {
        for (String elsewhere : List.of(
                "https://evil.example/",
                "http://evil.example:80/",
                "http://127.0.0.1.evil.example:80/",
                "http://127.0.0.1:80@evil.example/",
                "http://localhost:80/",
                "http://127.0.0.1:80/?a=b#c")) {
            Refused.with(
                    ErrorCode.INVALID_FIELD,
                    () -> desk.start(new OidcStart(elsewhere, TestIssuer.challenge(VERIFIER), STATE)));
        }
    }

    private static Arguments token(String what, UnaryOperator<JwtBuilder> twist) {
        return Arguments.of(what, twist);
    }

    private URI start() {
        return URI.create(desk.start(new OidcStart(DESK, TestIssuer.challenge(VERIFIER), STATE))
                .url());
    }

    /** From the desk by the issuer back to the desk. @return what it is told there */
    private Map<String, String> wholeWay() {
        try {
            return query(follow(ISSUER.signIn(start())));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Tokens redeem(@Nullable String code, @Nullable String secondFactor) {
        return desk.redeem(new OidcRedeem(String.valueOf(code), VERIFIER, secondFactor));
    }

    private HttpResponse<String> follow(URI back) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(back).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, String> query(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        URI to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(to.toString()).startsWith(DESK + "?");
        return TestIssuer.form(to.getRawQuery());
    }
}
