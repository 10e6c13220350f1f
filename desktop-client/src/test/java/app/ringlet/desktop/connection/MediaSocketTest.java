package app.ringlet.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.ringlet.desktop.fake.FakeServer;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.MediaClose;
import app.ringlet.protocol.media.MediaFrame;
import app.ringlet.protocol.media.SoftphoneApi;
import app.ringlet.protocol.media.SoftphoneSession;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real WebSocket server in this process. */
class MediaSocketTest {

    private final FakeServer server = new FakeServer(SampleSalon.busy());
    private final HttpClient http = HttpClient.newHttpClient();
    private final Heard heard = new Heard();

    private static final class Heard implements MediaLink.Listener {

        private final List<MediaFrame> frames = new CopyOnWriteArrayList<>();
        private final List<DeskNotice> notices = new CopyOnWriteArrayList<>();
        private final List<Duration> roundTrips = new CopyOnWriteArrayList<>();
        private final List<Integer> closes = new CopyOnWriteArrayList<>();

        @Override
        public void onFrame(MediaFrame frame, double arrivedMillis) {
            frames.add(frame);
        }

        @Override
        public void onNotice(DeskNotice notice) {
            notices.add(notice);
        }

        @Override
        public void onRoundTrip(Duration roundTrip) {
            roundTrips.add(roundTrip);
        }

        @Override
        public void onClosed(int code) {
            closes.add(code);
        }
    }

    private MediaLink.Open open(UUID resume) {
        var apis = ServerApis.auth(http, server.address());
        var tokens = apis.login(new app.ringlet.protocol.identity.LoginRequest(
                app.ringlet.desktop.fake.FakeAccounts.EMAIL, app.ringlet.desktop.fake.FakeAccounts.PASSWORD, null));
        Session session = new Session(apis, java.time.Clock.systemUTC(), tokens, fresh -> {});
        SoftphoneApi sessions =
                ServerApis.of(http, server.address(), session).phone().softphone();
        return new MediaSocket(http, sessions).open(resume, heard);
    }

    @AfterEach
    void close() {
        http.shutdownNow();
        server.close();
    }

    private static MediaFrame frame(int number) {
        byte[] audio = new byte[MediaFrame.SAMPLES];
        java.util.Arrays.fill(audio, (byte) number);
        return new MediaFrame(3, number, number * 160, audio);
    }

    @Test
    void saysHelloWithATokenOfItsOwnAndIsReady() {
        open(null);
        await().until(() -> heard.notices.contains(new DeskNotice.Ready(20)));
        open(SampleCalls.TALKING);
        await().until(() -> server.media.desks() == 2);
        assertThat(server.media.commands)
                .extracting(command -> ((DeskCommand.Hello) command).resume())
                .containsExactly(null, SampleCalls.TALKING);
    }

    @Test
    void carriesFramesInOrderBothWays() throws Exception {
        MediaLink.Open line = open(null);
        await().until(() -> server.media.desks() == 1);
        for (int i = 0; i < 50; i++) {
            int number = i;
            line.send(frame(i));
            // As a microphone would: the next when the one before has left.
            await().pollInterval(Duration.ofMillis(1)).until(() -> server.media.frames.size() == number + 1);
            server.media.send(frame(i));
        }
        await().until(() -> heard.frames.size() == 50);
        assertThat(server.media.frames).containsExactlyElementsOf(heard.frames);
        assertThat(heard.frames).extracting(MediaFrame::sequence).isSorted();
    }

    @Test
    void commandsGoBetweenFramesWithoutDisturbingThem() {
        MediaLink.Open line = open(null);
        await().until(() -> server.media.desks() == 1);
        for (int i = 0; i < 10; i++) {
            line.send(frame(i));
            line.send(new DeskCommand.Dtmf(SampleCalls.TALKING, "5"));
            line.ping();
        }
        await().until(() -> server.media.commands.size() == 11 && heard.roundTrips.size() == 10);
        assertThat(server.media.frames).isNotEmpty().doesNotContainNull();
        assertThat(heard.roundTrips).allMatch(trip -> trip.isPositive() && trip.toSeconds() < 5);
    }

    @Test
    void whatItDoesNotUnderstandIsLeftOut() throws Exception {
        open(null);
        await().until(() -> server.media.desks() == 1);
        server.media.tell("{\"type\":\"from a newer server\"}");
        server.media.tell("no json at all");
        server.media.send(ByteBuffer.allocate(5_000));
        server.media.send(ByteBuffer.allocate(3));
        server.media.send(frame(1));
        server.media.tell(new DeskNotice.Left(SampleCalls.TALKING, DeskNotice.Reason.CALL_ENDED));
        await().until(() -> heard.notices.size() == 2 && heard.frames.size() == 1);
        assertThat(heard.closes).isEmpty();
    }

    @Test
    void tellsWhyItWasClosed() throws Exception {
        open(null);
        await().until(() -> server.media.desks() == 1);
        server.media.cut(MediaClose.REPLACED);
        await().until(() -> heard.closes.equals(List.of(MediaClose.REPLACED)));
    }

    @Test
    void aTokenThatWasUsedIsRefused() {
        SoftphoneSession forged = new SoftphoneSession(
                URI.create(server.address().toString().replaceFirst("^http", "ws") + "/api/v1/media/desk"), "used", 60);
        new MediaSocket(http, () -> forged).open(null, heard);
        await().until(() -> heard.closes.equals(List.of(MediaClose.TOKEN_REFUSED)));
    }

    @Test
    void aServerThatIsAwaySaysSo() {
        SoftphoneSession nowhere = new SoftphoneSession(URI.create("ws://localhost:1/api/v1/media/desk"), "t", 60);
        assertThatThrownBy(() -> new MediaSocket(http, () -> nowhere).open(null, heard))
                .isInstanceOf(ServerFailure.Unreachable.class);
    }

    @Test
    void closesTheLineWhenAsked() {
        MediaLink.Open line = open(null);
        await().until(() -> server.media.desks() == 1);
        line.close();
        await().until(() -> server.media.desks() == 0);
    }
}
