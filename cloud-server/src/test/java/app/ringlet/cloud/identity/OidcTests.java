package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.MeApi;
import app.ringlet.protocol.identity.OidcRedeem;
import app.ringlet.protocol.identity.OidcStart;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.testing.Refused;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OidcTests extends OidcTest {

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
}
