package app.ringlet.cloud.push;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@PushTest
@Timeout(60)
class DashboardStreamTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestEvents events;

    @Test
    void aDashboardGetsTheLogAsItGrows() throws Exception {
        Salon salon = salons.open();
        events.say(salon.id(), "before");
        try (BufferedReader stream = open(signedIn.owner(salon), "")) {
            assertThat(event(stream)).startsWith("id:1\n").contains("\"type\":\"resync\"");

            events.say(salon.id(), "live");

            assertThat(event(stream)).startsWith("id:2\n").contains("\"text\":\"live\"");
        }
    }

    @Test
    void aDashboardThatReturnsGoesOnAfterTheLastEventThatItSaw() throws Exception {
        Salon salon = salons.open();
        events.say(salon.id(), "one", "two");
        try (BufferedReader stream = open(signedIn.owner(salon), "1")) {
            assertThat(event(stream)).startsWith("id:2\n").contains("\"text\":\"two\"");
            assertThat(event(stream)).startsWith("id:2\n").contains("\"type\":\"welcome\"");
        }
    }

    @Test
    void whoMayNotSeeItGetsAReasonInJson() {
        Refused.with(ErrorCode.TOKEN_MISSING, () -> ask(signedIn.nobody(), "0"));
        Refused.with(ErrorCode.WRONG_TENANT, () -> ask(signedIn.cloudAdmin(), "0"));
        Refused.with(ErrorCode.INVALID_FIELD, () -> ask(signedIn.owner(salons.open()), "x"));
    }

    private static void ask(TestClient client, String lastSeq) {
        client.rest()
                .get()
                .uri("/api/v1/dashboard/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header("Last-Event-ID", lastSeq)
                .retrieve()
                .toBodilessEntity();
    }

    private static BufferedReader open(TestClient client, String lastSeq) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(client.baseUrl().resolve("/api/v1/dashboard/stream"))
                .header("Authorization", "Bearer " + client.tokens().accessToken());
        if (!lastSeq.isEmpty()) {
            request.header("Last-Event-ID", lastSeq);
        }
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The lines of the next event; pings are skipped. */
    private static String event(BufferedReader stream) throws IOException {
        StringBuilder event = new StringBuilder();
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.isEmpty() && !event.isEmpty()) {
                return event.toString();
            }
            if (!line.isEmpty() && !line.startsWith(":")) {
                event.append(line).append('\n');
            }
        }
        throw new AssertionError("The stream has ended");
    }
}
