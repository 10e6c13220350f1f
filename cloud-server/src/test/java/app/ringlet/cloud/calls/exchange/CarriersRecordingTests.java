package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.RecordingState;
import app.ringlet.protocol.calls.RecordingView;
import app.ringlet.protocol.calls.RecordingsApi;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the carrier has recorded is fetched, deleted there, and played from here. */
@ExchangeTest
class CarriersRecordingTests {

    private static final byte[] SOUND = "RIFF, as the carrier sends it: words that nobody else reads"
            .repeat(1_000)
            .getBytes(StandardCharsets.US_ASCII);

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CarrierPost webhooks;

    @Value("${ringlet.recordings.folder}")
    Path folder;

    String sid;
    Salon salon;
    TestClient desk;
    CallerLine caller;
    UUID call;

    @BeforeEach
    void aCallerLeavesAMessage() {
        sid = "RE" + UUID.randomUUID().toString().replace("-", "");
        salon = salons.open();
        desk = signedIn.agent(salon);
        caller = exchange.caller(salon);
        call = desk.api(CallsApi.class).list(null, 0, 1).items().getFirst().id();
        exchange.carrier().recordings().put(sid, SOUND);
    }

    @Test
    void aMessageIsFetchedOnceAndDeletedThere() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(recorded("completed")).isEqualTo(204);
        }

        RecordingView message = until(RecordingState.READY);

        assertThat(message.kind()).isEqualTo(RecordingKind.VOICEMAIL);
        assertThat(message.seconds()).isEqualTo(7);
        assertThat(recordings()).hasSize(1);
        assertThat(played()).isEqualTo(SOUND);
        Awaitility.await("it is gone at the carrier")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !exchange.carrier().recordings().containsKey(sid));
        assertThat(recorded("completed")).isEqualTo(204);
        assertThat(recordings()).hasSize(1);
        assertThat(played()).isEqualTo(SOUND);
    }

    @Test
    void nothingLiesInTheFolderInTheClear() throws Exception {
        recorded("completed");
        RecordingView message = until(RecordingState.READY);
        Path file = folder.resolve(salon.id().toString()).resolve(message.id().toString());
        Awaitility.await("it is stored").atMost(Duration.ofSeconds(20)).until(() -> Files.exists(file));

        assertThat(Files.size(file)).isGreaterThan(SOUND.length);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("words that nobody");
        try (Stream<Path> spool = Files.list(folder.resolve("spool"))) {
            assertThat(spool.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith(message.id().toString()));
        }
    }

    @Test
    void aCarrierThatFailsIsAskedAgain() throws Exception {
        exchange.carrier().fails(2);

        recorded("completed");

        until(RecordingState.READY);
        assertThat(played()).isEqualTo(SOUND);
    }

    @Test
    void oneThatIsNeverHandedOutIsSaidToHaveFailed() {
        exchange.carrier().recordings().remove(sid);

        recorded("completed");

        assertThat(until(RecordingState.FAILED).problem()).contains("telephone company");
        Refused.with(ErrorCode.NOT_FOUND, this::played);
    }

    @Test
    void nothingWasRecorded() {
        recorded("absent");

        assertThat(until(RecordingState.FAILED).problem()).contains("recorded nothing");
    }

    @Test
    void whatIsNoRecordingIsRefusedAndAStrangersCallIsNobodys() {
        Map<String, String> form = form("completed");
        form.put("RecordingSid", "../../etc/passwd");
        assertThat(webhooks.post("/voice/recording", form).status()).isEqualTo(400);
        assertThat(webhooks.postUnsigned("/voice/recording", form("completed")).status())
                .isEqualTo(403);
        form = form("completed");
        form.put("CallSid", "CA" + "0".repeat(32));
        assertThat(webhooks.post("/voice/recording", form).status()).isEqualTo(204);
        assertThat(recordings()).isEmpty();
    }

    private int recorded(String status) {
        return webhooks.post("/voice/recording", form(status)).status();
    }

    private Map<String, String> form(String status) {
        Map<String, String> form = new TreeMap<>(caller.form());
        form.put("RecordingSid", sid);
        form.put("RecordingStatus", status);
        form.put("RecordingDuration", "7");
        form.put("RecordingSource", "RecordVerb");
        return form;
    }

    private List<RecordingView> recordings() {
        return desk.api(CallsApi.class).get(call).recordings();
    }

    private RecordingView until(RecordingState state) {
        Awaitility.await("the recording is " + state)
                .atMost(Duration.ofSeconds(60))
                .until(() -> recordings().stream().anyMatch(one -> one.state() == state));
        return recordings().getFirst();
    }

    private byte[] played() throws IOException {
        return desk.api(RecordingsApi.class)
                .play(call, RecordingKind.VOICEMAIL, null)
                .getBody()
                .getContentAsByteArray();
    }
}
