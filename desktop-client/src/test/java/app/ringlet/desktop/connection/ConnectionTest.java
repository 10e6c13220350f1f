package app.ringlet.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.ringlet.desktop.background.FxBackgroundWork;
import app.ringlet.desktop.connection.ConnectionStatus.Connected;
import app.ringlet.desktop.connection.ConnectionStatus.SignedOut;
import app.ringlet.desktop.connection.Recordings.Track;
import app.ringlet.desktop.fake.FakeAccounts;
import app.ringlet.desktop.fake.FakeServer;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.screens.Fx;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.protocol.push.PushMessage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** REST and push over real sockets. */
class ConnectionTest {

    private static final InstantSource TIME = InstantSource.fixed(SampleSalon.NOW);

    @TempDir
    Path folder;

    private final FxBackgroundWork work = new FxBackgroundWork();
    private final LiveSalon salon = new LiveSalon();
    private FakeServer server;
    private Connection connection;

    @BeforeEach
    void open() {
        Fx.start();
        server = new FakeServer(SampleSalon.busy());
        connection = Fx.get(() -> connection(salon));
    }

    private Connection connection(LiveSalon shown) {
        return new Connection(shown, work, TIME, new Backoff(RandomGenerator.getDefault()), new DeskFiles(folder));
    }

    @AfterEach
    void close() {
        Fx.run(connection::close);
        work.close();
        server.close();
    }

    private void signIn(boolean keep) {
        var who = connection.signIn(server.address(), FakeAccounts.EMAIL, FakeAccounts.PASSWORD, null, keep);
        Fx.run(() -> connection.open(who));
        awaitStatus(Connected.class);
    }

    private void awaitStatus(Class<? extends ConnectionStatus> type) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        type.isInstance(Fx.get(() -> connection.statusProperty().get())));
    }

    @Test
    void saysWhyASignInFailed() {
        assertThatThrownBy(() -> connection.signIn(server.address(), FakeAccounts.EMAIL, "wrong", null, false))
                .isInstanceOfSatisfying(
                        ServerFailure.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("bad_credentials"));
        server.accounts.setTooMany(true);
        assertThatThrownBy(() -> connection.signIn(server.address(), FakeAccounts.EMAIL, "wrong", null, false))
                .isInstanceOfSatisfying(
                        ServerFailure.TooMany.class,
                        many -> assertThat(many.words()).contains("wait 1 minute"));
        assertThatThrownBy(() -> connection.signIn(URI.create("http://localhost:1"), "a@b.example", "x", null, false))
                .isInstanceOf(ServerFailure.Unreachable.class);
    }

    @Test
    void resumesWhereItWasInOrderAndOnce() {
        signIn(false);
        server.publish(seq -> new PushMessage.HoldReleased(seq, SampleSalon.at(10, 42), SampleCalls.HOLD.id()));
        await().until(() -> Fx.get(() -> salon.holds().isEmpty()));
        server.cut(1001);
        List<Integer> seen = new ArrayList<>();
        Fx.run(() -> salon.revisionProperty()
                .addListener((o, was, is) -> seen.add(salon.holds().size())));
        for (int i = 0; i < 20; i++) {
            server.publish(seq -> new PushMessage.HoldReleased(seq, SampleSalon.at(10, 42), SampleCalls.HOLD.id()));
            server.publish(seq -> new PushMessage.HoldPlaced(seq, SampleSalon.at(10, 42), SampleCalls.HOLD));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> Fx.get(() -> seen.size()) == 40);
        awaitStatus(Connected.class);
        assertThat(server.hellos).startsWith(0L, 1L);
        assertThat(seen)
                .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 40)
                        .mapToObj(i -> i % 2)
                        .toList());
    }

    @Test
    void loadsAnewWhenTooMuchWasMissed() {
        signIn(false);
        server.publish(seq -> new PushMessage.HoldReleased(seq, SampleSalon.at(10, 42), SampleCalls.HOLD.id()));
        await().until(() -> Fx.get(() -> salon.holds().isEmpty()));
        server.cut(1001);
        server.publish(seq -> new PushMessage.HoldPlaced(seq, SampleSalon.at(10, 42), SampleCalls.HOLD));
        server.forgetLog();
        server.setPicture(SampleSalon.quiet());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Fx.get(() -> salon.appointments().isEmpty()));
        awaitStatus(Connected.class);
    }

    @Test
    void refreshesAnExpiredTokenForRestAndForPush() {
        signIn(false);
        server.accounts.expireAccess();
        assertThat(connection.desk().calls().list(null, 0, 50).items()).isNotEmpty();
        assertThat(server.accounts.refreshes).hasValue(1);
        server.accounts.expireAccess();
        server.cut(4401);
        await().atMost(Duration.ofSeconds(20)).until(() -> server.desks() == 1 && server.accounts.refreshes.get() == 2);
        awaitStatus(Connected.class);
    }

    @Test
    void fetchesARecordingPieceByPieceAndSaysWhyThereIsNone() {
        signIn(false);
        Track track = new Track(SampleCalls.BOOKED, RecordingKind.VOICEMAIL);
        assertThatThrownBy(() -> connection.desk().recordings().piece(track, 0, 10))
                .isInstanceOfSatisfying(
                        ServerFailure.Refused.class,
                        refused -> assertThat(refused.is(ErrorCode.NOT_FOUND)).isTrue());
        server.recording = new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        Recordings.Piece middle = connection.desk().recordings().piece(track, 4, 3);
        assertThat(middle.bytes()).containsExactly(4, 5, 6);
        assertThat(middle.total()).isEqualTo(10);
        assertThat(connection.desk().recordings().piece(track, 8, 100).bytes()).containsExactly(8, 9);
        assertThat(server.asked).contains("VOICEMAIL bytes=4-6");
    }

    @Test
    void endsAtTheDoorWhenTheSessionIsOver() {
        signIn(true);
        server.accounts.revokeAll();
        server.cut(4401);
        awaitStatus(SignedOut.class);
        assertThat(Fx.get(salon::me)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void showsTheLastKnownDayAtAStartWithoutAServerAndCatchesUpLater() {
        signIn(true);
        await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(folder.resolve("last-known.json")));
        Fx.run(connection::close);
        server.stop();
        LiveSalon again = new LiveSalon();
        connection = Fx.get(() -> connection(again));
        assertThat(Fx.get(connection::resume)).isTrue();
        assertThat(Fx.get(again::appointments)).hasSize(14);
        awaitStatus(ConnectionStatus.Reconnecting.class);
        server.start();
        awaitStatus(Connected.class);
    }

    @Test
    void leavesNothingBehindWhenSomeoneSignsOut() {
        signIn(true);
        Fx.run(connection::signOut);
        awaitStatus(SignedOut.class);
        await().until(() -> !server.accounts.anySession());
        assertThat(folder).isEmptyDirectory();
        assertThat(Fx.get(connection::resume)).isFalse();
    }

    @Test
    void sendsAFileAsAForm() throws Exception {
        signIn(false);
        Path file = java.nio.file.Files.writeString(folder.resolve("prices.txt"), "A cut is 65.");
        var kept = connection.assistant().uploads().upload(file);
        assertThat(kept).isEqualTo(server.assistant.knowledge.entries.getFirst());
        assertThat(server.uploads.getFirst())
                .startsWith("multipart/form-data")
                .contains("name=\"file\"", "filename=\"prices.txt\"", "A cut is 65.");
    }

    @Test
    void asksTheAssistantWithTheSessionOfWhoeverIsSignedIn() {
        var assistant = connection.assistant();
        assertThatThrownBy(() -> assistant.knowledge().list(0, 200)).isInstanceOf(ServerFailure.SignedOut.class);
        signIn(false);
        assertThat(assistant.knowledge().list(0, 200).items()).hasSize(4);
        assertThatThrownBy(() -> assistant.knowledge().get(SampleSalon.id("gone")))
                .isInstanceOfSatisfying(
                        ServerFailure.Refused.class,
                        refused -> assertThat(refused.is(app.ringlet.protocol.ErrorCode.NOT_FOUND))
                                .isTrue());
    }

    @Test
    void whoMustSetUpASecondFactorIsLedThereAndIsLiveAfterwards() {
        server.accounts.setSecondFactor(true, false);
        var who = connection.signIn(server.address(), FakeAccounts.EMAIL, FakeAccounts.PASSWORD, null, false);
        Fx.run(() -> connection.open(who));
        awaitStatus(ConnectionStatus.SecondFactorDue.class);
        assertThat(connection.people().factor().setup().secret()).isEqualTo("JBSWY3DPEHPK3PXP");
        assertThat(connection
                        .people()
                        .factor()
                        .confirm(new TwoFactorCode("123456"))
                        .codes())
                .hasSize(2);
        Fx.run(connection::goOn);
        awaitStatus(Connected.class);
        assertThat(Fx.get(salon::me)).isPresent();
    }

    @Test
    void aSalonThatAsksForASecondFactorMeanwhileIsNoticedByTheNextQuestion() {
        signIn(false);
        server.accounts.setSecondFactor(true, false);
        server.accounts.expireAccess();
        assertThatThrownBy(() -> connection.desk().calls().list(null, 0, 50))
                .isInstanceOf(ServerFailure.SecondFactorDue.class);
        awaitStatus(ConnectionStatus.SecondFactorDue.class);
    }
}
