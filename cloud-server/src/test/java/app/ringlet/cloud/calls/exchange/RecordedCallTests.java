package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.retention.RetentionSweep;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.RecordingState;
import app.ringlet.protocol.calls.RecordingView;
import app.ringlet.protocol.calls.RecordingsApi;
import app.ringlet.protocol.identity.AuditApi;
import app.ringlet.protocol.identity.AuditLine;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.salon.ClientErasure;
import app.ringlet.protocol.salon.ClientPrivacyApi;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.protocol.salon.PrivacySettings;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@NullMarked
@ExchangeTest
class RecordedCallTests {

    private static final int CALLER = 0x11;
    private static final int DESK = 0x22;

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RetentionSweep sweep;

    Salon salon;
    TestClient owner;

    @BeforeEach
    void openSalonThatRecords() {
        salon = salons.open();
        owner = signedIn.owner(salon);
        records(true);
    }

    @Test
    void callerAndColleagueAreHeardOnTheirChannelsAndWhoListenedIsWrittenDown() throws Exception {
        UUID call = talk();

        RecordingView recording = ready(call);
        byte[] wave = all(owner, call);

        assertThat(recording.kind()).isEqualTo(RecordingKind.CALL);
        assertThat(recording.problem()).isNull();
        AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave));
        assertThat(sound.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.ULAW);
        assertThat(sound.getFormat().getChannels()).isEqualTo(2);
        assertThat(sound.getFormat().getSampleRate()).isEqualTo(8000);
        byte[] samples = sound.readAllBytes();
        assertThat(channel(samples, 0)).contains((byte) CALLER).doesNotContain((byte) DESK);
        assertThat(channel(samples, 1)).contains((byte) DESK).doesNotContain((byte) CALLER);
        List<AuditLine> listened = owner.api(AuditApi.class)
                .search(null, null, null, "recording.listened", null, 0, 50)
                .items();
        assertThat(listened).hasSize(1);
    }

    @Test
    void anyRangeOfItIsPlayedAlone() throws Exception {
        UUID call = talk();
        ready(call);
        byte[] wave = all(owner, call);
        RecordingsApi api = owner.api(RecordingsApi.class);

        ResponseEntity<Resource> head = api.play(call, null, "bytes=0-99");
        ResponseEntity<Resource> middle = api.play(call, RecordingKind.CALL, "bytes=40-1039");
        ResponseEntity<Resource> end = api.play(call, null, "bytes=-10");
        ResponseEntity<Resource> rest = api.play(call, null, "bytes=" + (wave.length - 1) + "-");

        assertThat(head.getStatusCode().value()).isEqualTo(206);
        assertThat(head.getHeaders().getFirst("Content-Range")).isEqualTo("bytes 0-99/" + wave.length);
        assertThat(bytes(head)).isEqualTo(Arrays.copyOf(wave, 100));
        assertThat(bytes(middle)).isEqualTo(Arrays.copyOfRange(wave, 40, 1040));
        assertThat(bytes(end)).isEqualTo(Arrays.copyOfRange(wave, wave.length - 10, wave.length));
        assertThat(bytes(rest)).isEqualTo(Arrays.copyOfRange(wave, wave.length - 1, wave.length));
        assertThat(bytes(api.play(call, null, "nonsense"))).isEqualTo(wave);
        Refused beyond =
                Refused.with(ErrorCode.RANGE_NOT_SATISFIABLE, () -> api.play(call, null, "bytes=" + wave.length + "-"));
        assertThat(beyond.headers().getFirst("Content-Range")).isEqualTo("bytes */" + wave.length);
    }

    @Test
    void itIsPlayedToThoseWhoMayAlone() throws Exception {
        UUID call = talk();
        ready(call);

        Refused.with(ErrorCode.FORBIDDEN, () -> all(signedIn.system(salon, "calls:read"), call));
        Refused.with(ErrorCode.NOT_FOUND, () -> all(signedIn.owner(salons.open()), call));
        assertThat(all(signedIn.system(salon, "recordings:read"), call)).isNotEmpty();
        assertThat(all(signedIn.agent(salon), call)).isNotEmpty();
    }

    @Test
    void aSalonThatDoesNotWantItIsNotRecorded() throws Exception {
        records(false);

        UUID call = talk();

        assertThat(owner.api(CallsApi.class).get(call).recordings()).isEmpty();
        Refused.with(ErrorCode.NOT_FOUND, () -> all(owner, call));
    }

    @Test
    void itGoesAfterAsManyDaysAsTheSalonWants() throws Exception {
        UUID old = talk();
        ready(old);
        age(old, Duration.ofDays(31));
        UUID young = talk();
        ready(young);
        age(young, Duration.ofDays(29));

        sweep.run();

        Refused.with(ErrorCode.NOT_FOUND, () -> all(owner, old));
        assertThat(view(old).state()).isEqualTo(RecordingState.ERASED);
        assertThat(all(owner, young)).isNotEmpty();
    }

    @Test
    void itIsInAClientsExportAndGoesWithTheirErasure() throws Exception {
        UUID client = owner.api(ClientsApi.class)
                .create(new NewClient("Maya", "+16465550101", null, null))
                .id();
        UUID call = talk();
        RecordingView recording = ready(call);
        ClientPrivacyApi privacy = owner.api(ClientPrivacyApi.class);

        assertThat(privacy.export(client).toString()).contains(recording.id().toString());
        privacy.erase(client, new ClientErasure("Maya"));

        Refused.with(ErrorCode.NOT_FOUND, () -> all(owner, call));
        assertThat(sealedKey(recording.id())).isNull();
    }

    /** A call in which both sides say something for a second. */
    private UUID talk() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            MediaStream line = caller.stream();
            for (int i = 0; i < 40; i++) {
                line.say(CALLER);
                desk.hears();
                desk.say(DESK);
                line.hearsAtLast(DESK);
            }
            caller.hangsUp();
            return call;
        }
    }

    private RecordingView ready(UUID call) {
        Awaitility.await("the recording is ready")
                .atMost(Duration.ofSeconds(20))
                .until(() -> view(call).state() == RecordingState.READY);
        return view(call);
    }

    private RecordingView view(UUID call) {
        return owner.api(CallsApi.class).get(call).recordings().getFirst();
    }

    private void records(boolean wanted) {
        TenantApi office = owner.api(TenantApi.class);
        SalonSettings before = office.settings();
        office.changeSettings(
                String.valueOf(before.version()), before.withPrivacy(new PrivacySettings(365, wanted, 30)));
    }

    private void age(UUID call, Duration age) {
        jdbc.sql("UPDATE call_recording SET started_at = TIMESTAMPADD(DAY, ?, started_at) WHERE id = ?")
                .params(-age.toDays(), Ids.bytes(view(call).id()))
                .update();
    }

    private @Nullable String sealedKey(UUID recording) {
        return jdbc.sql("SELECT sealed_key FROM call_recording WHERE id = ?")
                .param(Ids.bytes(recording))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static byte[] all(TestClient who, UUID call) throws IOException {
        return bytes(who.api(RecordingsApi.class).play(call, null, null));
    }

    private static byte[] bytes(ResponseEntity<Resource> answer) throws IOException {
        return answer.getBody().getContentAsByteArray();
    }

    private static byte[] channel(byte[] samples, int which) {
        byte[] one = new byte[samples.length / 2];
        for (int i = 0; i < one.length; i++) {
            one[i] = samples[i * 2 + which];
        }
        return one;
    }
}
