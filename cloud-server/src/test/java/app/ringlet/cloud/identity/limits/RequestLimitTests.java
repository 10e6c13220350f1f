package app.ringlet.cloud.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.HttpClientErrorException;

/** Who asks too often waits, and nobody else does. */
@ServerTest
@Import(TestClock.InServer.class)
@TestPropertySource(
        properties = {
            "ringlet.identity.jwt-keys=target/limit-test-jwt-keys",
            "ringlet.limits.user-requests=" + RequestLimitTests.OF_USER,
            "ringlet.limits.tenant-requests=" + RequestLimitTests.OF_TENANT
        })
class RequestLimitTests {

    static final int OF_USER = 20;
    static final int OF_TENANT = 50;

    /** More than are ever needed, also where a request takes as long as it takes one more to be allowed. */
    private static final int MOST = 500;

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    Salon salon;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
    }

    @Test
    void aUserWhoAsksTooOftenWaitsAndColleaguesAndOtherSalonsDoNot() {
        TestClient eager = signedIn.owner(salon);
        TestClient colleague = signedIn.owner(salon);

        Refusal refusal = asksUntilRefused(eager);

        assertThat(refusal.served()).isBetween(OF_USER, MOST - 1);
        assertThat(refusal.retryAfter()).isBetween(1L, 60L);
        assertThatNoException().isThrownBy(() -> asks(colleague));
        assertThatNoException().isThrownBy(() -> asks(signedIn.owner(salons.open())));

        clock.pass(Duration.ofMinutes(1));
        assertThatNoException().isThrownBy(() -> asks(eager));
    }

    @Test
    void whatASalonsPeopleAskTogetherIsLimitedAndOtherSalonsAreNot() {
        TestClient system = signedIn.system(salon, "calls:read");

        int all = 0;
        Refusal refusal;
        do {
            refusal = asksUntilRefused(signedIn.owner(salon));
            all += refusal.served();
        } while (refusal.served() >= OF_USER && all < MOST);

        assertThat(all).as("before one was refused who had asked little").isBetween(OF_TENANT - 1, MOST - 1);
        assertThat(refusal.retryAfter()).isBetween(1L, 60L);
        assertThat(asksUntilRefused(system).served()).as("by its key").isLessThan(OF_USER);
        assertThatNoException().isThrownBy(() -> asks(signedIn.owner(salons.open())));

        clock.pass(Duration.ofMinutes(1));
        assertThatNoException().isThrownBy(() -> asks(signedIn.owner(salon)));
    }

    private static void asks(TestClient client) {
        client.api(CallsApi.class).list(null, 0, 1);
    }

    /** @param served how many were answered before it. @param retryAfter seconds */
    private record Refusal(int served, long retryAfter) {}

    private static Refusal asksUntilRefused(TestClient client) {
        for (int asked = 0; asked < MOST; asked++) {
            try {
                asks(client);
            } catch (HttpClientErrorException.TooManyRequests enough) {
                HttpHeaders headers = Objects.requireNonNull(enough.getResponseHeaders());
                assertThat(enough.getResponseBodyAsString()).contains(ErrorCode.TOO_MANY_REQUESTS.wire());
                return new Refusal(asked, Long.parseLong(String.valueOf(headers.getFirst(HttpHeaders.RETRY_AFTER))));
            }
        }
        throw new AssertionError("never refused");
    }
}
