package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.identity.OidcApi;
import app.ringlet.protocol.identity.OidcRedeem;
import app.ringlet.protocol.identity.OidcStart;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.Tokens;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An issuer that is not ours, and a desk that signs in there. */
@IdentityTest
abstract class OidcTest {

    /** There as long as this JVM: the server that the classes share knows its address. */
    static final TestIssuer ISSUER = new TestIssuer();

    static final String DESK = "http://127.0.0.1:51234/signed-in";
    static final String STATE = "state-of-the-desk-1234";
    static final String VERIFIER = "verifier-of-the-desk-that-is-long-enough-0123456789";

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

    @BeforeEach
    void open() {
        clock.pass(Duration.ofMinutes(15));
        salon = salons.open();
        anna = signedIn.user(salon, Role.AGENT);
        desk = signedIn.nobody().api(OidcApi.class);
        ISSUER.expect(anna.email(), clock);
    }

    URI start() {
        return URI.create(desk.start(new OidcStart(DESK, TestIssuer.challenge(VERIFIER), STATE))
                .url());
    }

    /** From the desk by the issuer back to the desk. @return what it is told there */
    Map<String, String> wholeWay() {
        try {
            return query(follow(ISSUER.signIn(start())));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Tokens redeem(@Nullable String code, @Nullable String secondFactor) {
        return desk.redeem(new OidcRedeem(String.valueOf(code), VERIFIER, secondFactor));
    }

    HttpResponse<String> follow(URI back) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(back).build(), HttpResponse.BodyHandlers.ofString());
    }

    static Map<String, String> query(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        URI to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(to.toString()).startsWith(DESK + "?");
        return TestIssuer.form(to.getRawQuery());
    }
}
