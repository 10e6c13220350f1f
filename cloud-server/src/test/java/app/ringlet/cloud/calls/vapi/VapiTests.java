package app.ringlet.cloud.calls.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import app.ringlet.protocol.calls.VapiApi;
import app.ringlet.protocol.calls.VapiConnection;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class VapiTests {

    private static final String CUSTOMER = "\"customer\":{\"number\":\"+16465550141\"}";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Salon salon;
    TestClient owner;
    VapiConnection connection;
    String call;

    @BeforeEach
    void connect() {
        salon = salons.open();
        owner = signedIn.owner(salon);
        connection = owner.api(VapiApi.class).connect();
        call = UUID.randomUUID().toString();
    }

    @Test
    void aCallIsSeenLiveAndThenWithWhatWasSaid() throws Exception {
        assertThat(post(status("in-progress"))).isEqualTo(204);
        CallView live = only();
        assertThat(live.state()).isEqualTo(CallState.WITH_AI);
        assertThat(live.from()).isEqualTo("+16465550141");

        assertThat(post(report())).isEqualTo(204);

        CallView over = only();
        assertThat(over.id()).isEqualTo(live.id());
        assertThat(over.state()).isEqualTo(CallState.ENDED);
        assertThat(over.outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(transcript()).extracting(TranscriptLine::speaker).containsExactly(Speaker.ASSISTANT, Speaker.CALLER);
        assertThat(owner.api(CallsApi.class)
                        .search(null, "marmalade", null, null, null, null, null, null, null, 0, 50)
                        .items())
                .hasSize(1);
    }

    @Test
    void eventsInAnyOrderAndAgainComeToTheSame() throws Exception {
        post(report());
        post(status("ended"));
        post(status("in-progress"));
        post(report());
        post(status("ringing"));

        assertThat(only().state()).isEqualTo(CallState.ENDED);
        assertThat(only().outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(transcript()).hasSize(2);
    }

    @Test
    void aReplayIsRefusedOrChangesNothing() throws Exception {
        String body = status("in-progress");
        long then = clock.instant().getEpochSecond();
        assertThat(send(connection.serverUrl(), body, then, sign(connection.secret(), then, body)))
                .isEqualTo(204);
        CallView seen = only();
        long old = clock.instant().minus(Duration.ofMinutes(6)).getEpochSecond();

        assertThat(send(connection.serverUrl(), body, then, sign(connection.secret(), then, body)))
                .isEqualTo(204);
        assertThat(send(connection.serverUrl(), report(), old, sign(connection.secret(), old, report())))
                .isEqualTo(403);

        assertThat(only()).isEqualTo(seen);
    }

    @Test
    void nothingIsBelievedWithoutTheSalonsOwnSecret() throws Exception {
        long now = clock.instant().getEpochSecond();
        VapiConnection others = signedIn.owner(salons.open()).api(VapiApi.class).connect();
        String body = report();

        assertThat(send(connection.serverUrl(), body, now, "")).isEqualTo(403);
        assertThat(send(connection.serverUrl(), body, now, sign("guessed", now, body)))
                .isEqualTo(403);
        assertThat(send(connection.serverUrl(), body, now, sign(others.secret(), now, body)))
                .isEqualTo(403);
        assertThat(send(connection.serverUrl(), body + " ", now, sign(connection.secret(), now, body)))
                .isEqualTo(403);
        assertThat(send(
                        connection.serverUrl().replaceFirst("\\?.*", ""),
                        body,
                        now,
                        sign(connection.secret(), now, body)))
                .isEqualTo(403);
        assertThat(owner.api(CallsApi.class).list(null, 0, 50).items()).isEmpty();
    }

    @Test
    void theSecretIsSealedShownOnceAndReplaced() throws Exception {
        VapiApi api = owner.api(VapiApi.class);
        assertThat(api.connection().secret()).isNull();
        assertThat(api.connection().serverUrl()).isEqualTo(connection.serverUrl());
        assertThat(jdbc.sql("SELECT secret FROM vapi_connection")
                        .query(String.class)
                        .list())
                .noneMatch(stored -> stored.contains(connection.secret()));

        VapiConnection next = api.connect();

        assertThat(next.serverUrl()).isEqualTo(connection.serverUrl());
        assertThat(post(status("in-progress"))).isEqualTo(403);
        api.disconnect();
        api.disconnect();
        assertThat(api.connection().serverUrl()).isNull();
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> signedIn.agent(salon).api(VapiApi.class).connect());
    }

    @Test
    void whatIsNoMessageIsRefusedAndWhatIsNoneOfOursIsLeftAlone() throws Exception {
        assertThat(post("{}")).isEqualTo(400);
        assertThat(post("[1,2]")).isEqualTo(400);
        assertThat(post("nonsense")).isEqualTo(400);
        assertThat(post("{\"message\":{\"type\":\"status-update\",\"status\":\"ended\"}}"))
                .isEqualTo(400);
        assertThat(post("{\"message\":{\"type\":\"speech-update\",\"call\":{}}}"))
                .isEqualTo(204);
        assertThat(owner.api(CallsApi.class).list(null, 0, 50).items()).isEmpty();
    }

    private CallView only() {
        List<CallView> all = owner.api(CallsApi.class).list(null, 0, 50).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<TranscriptLine> transcript() {
        return owner.api(CallsApi.class).transcript(only().id());
    }

    private String status(String status) {
        return "{\"message\":{\"type\":\"status-update\",\"status\":\"" + status + "\",\"call\":{\"id\":\"" + call
                + "\",\"type\":\"inboundPhoneCall\"}," + CUSTOMER + "}}";
    }

    private String report() {
        return "{\"message\":{\"type\":\"end-of-call-report\",\"endedReason\":\"customer-ended-call\",\"call\":{\"id\":\""
                + call + "\",\"type\":\"inboundPhoneCall\"}," + CUSTOMER + ",\"artifact\":{\"messages\":["
                + "{\"role\":\"system\",\"message\":\"be kind\",\"time\":1772463600000},"
                + "{\"role\":\"bot\",\"message\":\"Hello, this is the salon.\",\"time\":1772463601000},"
                + "{\"role\":\"user\",\"message\":\"I left my marmalade at yours.\",\"time\":1772463605000}]}}}";
    }

    private int post(String body) throws Exception {
        long now = clock.instant().getEpochSecond();
        return send(connection.serverUrl(), body, now, sign(connection.secret(), now, body));
    }

    private static int send(String url, String body, long time, String signature) throws Exception {
        return VapiPost.send(url, body, time, signature).statusCode();
    }

    private static String sign(String secret, long time, String body) throws GeneralSecurityException {
        return VapiPost.sign(secret, time, body);
    }
}
