package app.ringlet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.CloudServer;
import app.ringlet.cloud.carrier.Texts;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.PhoneCall;
import app.ringlet.simulator.carrier.SimulatedPhone;
import app.ringlet.simulator.webhook.Delivery;
import app.ringlet.simulator.webhook.Fault;
import app.ringlet.simulator.webhook.WebhookOutcome;
import app.ringlet.testing.ServerProcess;
import app.ringlet.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The real server and the simulator in one process, as the demo runs them: neither is in the other's way. */
@Tag("database")
@SpringBootTest(
        classes = CloudServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "ringlet.identity.jwt-keys=target/${ringlet.test.fork:fork-0}/jwt-keys",
            "ringlet.secrets.keys-file=target/${ringlet.test.fork:fork-0}/data-keys",
            "ringlet.simulator.pace=0",
            "ringlet.simulator.numbers[0].number=+12125550170",
            "ringlet.simulator.numbers[0].name=A salon that the server does not know",
            "ringlet.twilio.account-sid=AC00000000000000000000000000000000",
            "ringlet.twilio.auth-token=demo-carrier-secret"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(SimulatorConfiguration.class)
class SimulatorBesideServerTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String URL = "http://localhost:" + freePort();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> URI.create(URL).getPort());
        registry.add("ringlet.twilio.api-base", () -> URL);
        registry.add("ringlet.simulator.public-base-url", () -> URL);
    }

    private final Carrier carrier;
    private final Texts texts;

    SimulatorBesideServerTests(@Autowired Carrier carrier, @Autowired Texts texts) {
        this.carrier = carrier;
        this.texts = texts;
    }

    @Test
    void theServersOwnTextsArriveOnATelephone() throws Exception {
        SimulatedPhone phone = carrier.phone("+19175550171");
        String sid = texts.send("+12125550170", phone.number(), "Hello", URL + "/api/v1/webhooks/twilio/sms/status");
        assertThat(phone.awaitMessage(SOON).sid()).isEqualTo(sid);
    }

    @Test
    void theServerBelievesTheCarriersSignatureAndNoOther() {
        SimulatedPhone phone = carrier.phone("+19175550172");
        carrier.faults().onNext("/voice/incoming", new Fault.WronglySigned());
        PhoneCall refused = phone.dial("+12125550170").awaitEnded();
        PhoneCall believed = phone.dial("+12125550170");
        believed.awaitListening().hangUp();
        assertThat(status(refused)).isEqualTo(403);
        assertThat(status(believed)).isNotEqualTo(403);
    }

    @Test
    void thePageIsOpenAndEachSideRefusesInItsOwnWords() throws Exception {
        assertThat(get("/handset/index.html").statusCode()).isEqualTo(200);
        assertThat(get("/handset").statusCode()).isEqualTo(302);
        HttpResponse<String> carriers = get("/2010-04-01/Accounts/AC00000000000000000000000000000000/Calls.json");
        assertThat(carriers.statusCode()).isEqualTo(401);
        assertThat(carriers.body()).contains("\"code\":20003");
        assertThat(get("/api/v1/appointments").statusCode()).isEqualTo(401);
        assertThat(get("/v3/api-docs").body()).doesNotContain("/2010-04-01", "/handset");
    }

    private int status(PhoneCall call) {
        Delivery first = carrier.journal().to("/voice/incoming").stream()
                .filter(delivery ->
                        call.sid().equals(delivery.request().params().get("CallSid")))
                .findFirst()
                .orElseThrow();
        return first.outcome() instanceof WebhookOutcome.Answered answer ? answer.status() : -1;
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(URL + path)).timeout(SOON).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static int freePort() {
        try {
            return ServerProcess.freePort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
