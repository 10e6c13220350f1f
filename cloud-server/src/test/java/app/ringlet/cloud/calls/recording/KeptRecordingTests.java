package app.ringlet.cloud.calls.recording;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.media.MuLaw;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.RecordingState;
import app.ringlet.protocol.calls.RecordingView;
import app.ringlet.protocol.calls.RecordingsApi;
import app.ringlet.protocol.salon.PrivacySettings;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Recordings in a bucket that is not always there, and on a server that does not always end in peace. */
@ServerTest
@TestPropertySource(
        properties = {
            "ringlet.recordings.folder=target/${ringlet.test.fork:fork-0}/recordings-of-bucket",
            "ringlet.recordings.s3.bucket=recordings",
            "ringlet.recordings.s3.access-key=" + StandInBucket.KEY,
            "ringlet.recordings.s3.secret-key=" + StandInBucket.SECRET,
            "ringlet.recordings.retry=100ms",
            "ringlet.recordings.look-every=200ms"
        })
class KeptRecordingTests {

    private static final StandInBucket BUCKET = new StandInBucket();
    private static final byte[] TEN_SECONDS = new byte[160_000];

    static {
        Arrays.fill(TEN_SECONDS, MuLaw.ZERO);
        TEN_SECONDS[90_000] = 0x11;
    }

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CarrierPost carrier;

    @Autowired
    RecordingStore store;

    @Autowired
    RecordingUpkeep upkeep;

    @Autowired
    SpoolRecovery recovery;

    @Autowired
    Spool spool;

    @Autowired
    MeterRegistry meters;

    Salon salon;
    TestClient owner;
    UUID call;

    @DynamicPropertySource
    static void bucket(DynamicPropertyRegistry properties) {
        properties.add("ringlet.recordings.s3.endpoint", BUCKET::endpoint);
    }

    @AfterAll
    static void close() {
        BUCKET.close();
    }

    @BeforeEach
    void aCall() {
        salon = salons.open();
        owner = signedIn.owner(salon);
        carrier.post("/voice/incoming", carrier.line(salon, "+16465550151"));
        call = owner.api(CallsApi.class).list(null, 0, 1).items().getFirst().id();
        BUCKET.down = false;
    }

    @Test
    void aStorageThatIsDownLosesNothing() throws IOException {
        BUCKET.down = true;
        double failures = meters.counter("ringlet.recordings.failed").count();

        UUID id = recorded(false);
        upkeep.run();

        assertThat(view().state()).isEqualTo(RecordingState.READY);
        assertThat(played()).hasSize(WaveHead.LENGTH + TEN_SECONDS.length).contains((byte) 0x11);
        assertThat(BUCKET.objects()).doesNotContainKey(name(id));
        Awaitility.await("somebody is told")
                .atMost(Duration.ofSeconds(20))
                .until(() -> meters.counter("ringlet.recordings.failed").count() > failures);

        BUCKET.down = false;
        Awaitility.await("it is stored")
                .atMost(Duration.ofSeconds(60))
                .until(() -> BUCKET.objects().containsKey(name(id)));
        Awaitility.await("it is kept once").atMost(Duration.ofSeconds(20)).until(() -> !spool.has(id));
        assertThat(played()).hasSize(WaveHead.LENGTH + TEN_SECONDS.length).contains((byte) 0x11);
    }

    @Test
    void aSalonThatRecordsHasItsCallsStreamedFromTheBeginning() {
        assertThat(incoming()).doesNotContain("both_tracks");
        TenantApi office = owner.api(TenantApi.class);
        SalonSettings before = office.settings();
        office.changeSettings(String.valueOf(before.version()), before.withPrivacy(new PrivacySettings(365, true, 30)));

        assertThat(incoming()).contains("both_tracks").contains("/api/v1/media/twilio");
    }

    private String incoming() {
        return carrier.post("/voice/incoming", carrier.line(salon, "+16465550152"))
                .body();
    }

    @Test
    void whatIsErasedGoesFromTheBucket() {
        UUID id = recorded(false);
        upkeep.run();
        Awaitility.await("it is stored")
                .atMost(Duration.ofSeconds(20))
                .until(() -> BUCKET.objects().containsKey(name(id)));

        CurrentTenant.run(salon.id(), () -> store.eraseOf(List.of(call)));
        upkeep.run();

        Awaitility.await("it is gone")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !BUCKET.objects().containsKey(name(id)));
        assertThat(view().state()).isEqualTo(RecordingState.ERASED);
    }

    @Test
    void whatACrashLeavesIsPlayableAndSaysWhereItEnds() throws IOException {
        recorded(true);

        recovery.run(true);

        RecordingView left = view();
        assertThat(left.state()).isEqualTo(RecordingState.READY);
        assertThat(left.seconds()).isEqualTo(9);
        assertThat(left.problem()).isEqualTo("The recording ends after 0:09, because the server stopped.");
        assertThat(played()).hasSize(WaveHead.LENGTH + 9 * Chunks.PLAIN).contains((byte) 0x11);
        recovery.run(true);
        assertThat(view()).isEqualTo(left);
    }

    @Test
    void whatIsBeingWrittenIsLeftAlone() throws IOException {
        UUID id = Ids.next();
        byte[] key = Chunks.newKey();
        CurrentTenant.run(salon.id(), () -> store.begin(salon, id, call, key));
        try (OutputStream file = spool.create(id)) {
            file.write(new Chunks(key, id).seal(0, TEN_SECONDS, Chunks.PLAIN));

            recovery.run(true);

            assertThat(view().state()).isEqualTo(RecordingState.RECORDING);
        }
    }

    /** @param torn whether the server died in the middle of a piece */
    private UUID recorded(boolean torn) {
        UUID id = Ids.next();
        byte[] key = Chunks.newKey();
        CurrentTenant.run(salon.id(), () -> store.begin(salon, id, call, key));
        try (OutputStream file = spool.create(id)) {
            ChunkWriter writer = new ChunkWriter(new Chunks(key, id), file);
            writer.write(TEN_SECONDS);
            if (torn) {
                file.write(new byte[700]);
            } else {
                writer.close();
                CurrentTenant.run(
                        salon.id(),
                        () -> store.ready(salon, id, TEN_SECONDS.length, StereoTrack.length(TEN_SECONDS.length), null));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    private String name(UUID id) {
        return "/recordings/" + salon.id() + "/" + id;
    }

    private RecordingView view() {
        CallView seen = owner.api(CallsApi.class).get(call);
        return seen.recordings().getFirst();
    }

    private byte[] played() throws IOException {
        return owner.api(RecordingsApi.class).play(call, null, null).getBody().getContentAsByteArray();
    }
}
