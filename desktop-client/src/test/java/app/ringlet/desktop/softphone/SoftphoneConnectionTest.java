package app.ringlet.desktop.softphone;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.Backoff;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SamplePhone;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.softphone.CallOnLine.Ended;
import app.ringlet.desktop.softphone.audio.MuLaw;
import app.ringlet.desktop.softphone.audio.Sound;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import app.ringlet.protocol.media.MediaClose;
import app.ringlet.protocol.media.MediaFrame;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoftphoneConnectionTest {

    private static final int STREAM = 7;

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final SamplePhone server = new SamplePhone(work);
    private final SoftphoneConnection line = new SoftphoneConnection(server, work, work, new Backoff(new Random(1)));
    private final List<Ended> ended = new ArrayList<>();

    private void ready() {
        line.onEnded(ended::add);
        line.open();
        server.tell(new DeskNotice.Ready(20));
    }

    private void talk() {
        ready();
        server.join(Role.TALK);
    }

    private static byte[] loud() {
        byte[] frame = new byte[Sound.LINE_FRAME];
        java.util.Arrays.fill(frame, MuLaw.encode((short) 8_000));
        return frame;
    }

    private void hear(int stream, int from, int frames) {
        for (int i = from; i < from + frames; i++) {
            server.listener.onFrame(new MediaFrame(stream, i, i * 160, loud()), i * 20);
            line.voice().play();
        }
    }

    /** Two seconds pass, in which the server answers what it is asked. */
    private void seconds(int seconds) {
        for (int i = 0; i < seconds; i++) {
            work.pass(Duration.ofSeconds(1));
            if (server.listener != null && server.unreachable == null) {
                server.listener.onRoundTrip(Duration.ofMillis(40));
            }
        }
    }

    @Test
    void isReadyOnceTheServerSaysSo() {
        line.open();
        assertThat(line.stateProperty().get()).isInstanceOf(LineState.Connecting.class);
        server.tell(new DeskNotice.Ready(20));
        assertThat(line.stateProperty().get()).isInstanceOf(LineState.Ready.class);
        line.open();
        assertThat(server.opened).as("one line is enough").isEqualTo(1);
    }

    @Test
    void speaksAndHearsOnlyInTheStreamThatItJoined() {
        ready();
        line.voice().say(loud());
        assertThat(server.frames).as("before there is a call").isEmpty();
        server.join(Role.TALK);
        line.voice().say(loud());
        line.voice().say(loud());
        assertThat(server.frames).extracting(MediaFrame::stream).containsOnly(STREAM);
        assertThat(server.frames).extracting(MediaFrame::sequence).containsExactly(0, 1);
        assertThat(server.frames).extracting(MediaFrame::timestamp).containsExactly(0, 160);
        hear(STREAM + 1, 0, 5);
        assertThat(line.voice().counts().received())
                .as("of a call that one has left")
                .isZero();
        hear(STREAM, 0, 5);
        assertThat(line.voice().counts().received()).isEqualTo(5);
    }

    @Test
    void aListenerIsNeverSent() {
        ready();
        server.join(Role.LISTEN);
        line.voice().say(loud());
        assertThat(server.frames).isEmpty();
    }

    @Test
    void numbersThatWrapAreInOrder() {
        talk();
        for (int i = 0; i < 20; i++) {
            int sequence = -10 + i;
            server.listener.onFrame(new MediaFrame(STREAM, sequence, sequence * 160, loud()), i * 20);
            line.voice().play();
        }
        assertThat(line.voice().counts().late()).isZero();
        assertThat(line.voice().counts().concealed()).isZero();
        assertThat(line.voice().counts().played()).isGreaterThan(15);
    }

    @Test
    void tellsTheServerHowTheLineIs() {
        talk();
        hear(STREAM, 0, 40);
        for (int missing = 0; missing < 6; missing++) {
            line.voice().play();
        }
        hear(STREAM, 46, 40);
        seconds(2);
        assertThat(line.qualityProperty().get().roundTripMillis()).isEqualTo(40);
        assertThat(server.commands)
                .filteredOn(DeskCommand.Quality.class::isInstance)
                .last()
                .isInstanceOfSatisfying(
                        DeskCommand.Quality.class,
                        q -> assertThat(q.lostPercent()).isBetween(5.0, 20.0));
        assertThat(line.qualityProperty().get().grade()).isEqualTo(LineQuality.Grade.BAD);
    }

    @Test
    void comesBackIntoTheCallAfterABreak() {
        talk();
        server.listener.onClosed(1006);
        assertThat(line.stateProperty().get()).isInstanceOf(LineState.Reconnecting.class);
        seconds(2);
        assertThat(server.resumes).containsExactly(SampleCalls.TALKING);
        server.tell(new DeskNotice.Ready(20));
        server.tell(new DeskNotice.Joined(SampleCalls.TALKING, 9, Role.TALK, true));
        assertThat(line.inCallProperty().get().muted())
                .as("as before the break")
                .isTrue();
        line.voice().say(loud());
        assertThat(server.frames).extracting(MediaFrame::stream).containsExactly(9);
        seconds(30);
        assertThat(ended).isEmpty();
    }

    @Test
    void givesTheCallUpAfterTwentySecondsAndKeepsTryingForTheNext() {
        talk();
        server.unreachable = new ServerFailure.Unreachable(new IOException());
        server.listener.onClosed(1006);
        seconds(18);
        assertThat(ended).isEmpty();
        assertThat(server.opened).as("again and again").isGreaterThan(5);
        seconds(4);
        assertThat(ended).containsExactly(new Ended(SampleCalls.TALKING, Reason.LOST));
        server.unreachable = null;
        seconds(16);
        server.tell(new DeskNotice.Ready(20));
        assertThat(line.stateProperty().get()).isInstanceOf(LineState.Ready.class);
        assertThat(server.resumes).as("the last try is for no call").hasSizeLessThan(server.opened);
    }

    @Test
    void aLineOnWhichNobodyAnswersIsBroken() {
        talk();
        work.pass(Duration.ofSeconds(9));
        assertThat(server.opened).isGreaterThan(1);
    }

    @Test
    void leavesTheLineToAnotherWindow() {
        talk();
        server.listener.onClosed(MediaClose.REPLACED);
        assertThat(line.stateProperty().get()).isInstanceOf(LineState.Elsewhere.class);
        seconds(60);
        assertThat(server.opened).isEqualTo(1);
        line.open();
        assertThat(server.opened).isEqualTo(2);
    }

    @Test
    void whatAFormerLineSaysLateIsNotHeard() {
        talk();
        var former = server.listener;
        former.onClosed(1006);
        seconds(2);
        server.tell(new DeskNotice.Ready(20));
        former.onClosed(1006);
        former.onNotice(new DeskNotice.Left(SampleCalls.TALKING, Reason.CALL_ENDED));
        assertThat(line.stateProperty().get()).isInstanceOf(LineState.Ready.class);
        assertThat(ended).isEmpty();
    }

    @Test
    void whatIsSaidBeforeTheLineIsInOurHandsCounts() {
        work.hold();
        line.open();
        work.letGo();
        assertThat(server.opened).isEqualTo(1);
        server.tell(new DeskNotice.Ready(20));
        server.join(Role.TALK);
        assertThat(line.inCallProperty().get().callId()).isEqualTo(SampleCalls.TALKING);
    }

    @Test
    void endsWithTheSession() {
        talk();
        line.close();
        assertThat(ended).containsExactly(new Ended(SampleCalls.TALKING, Reason.LEFT));
        seconds(60);
        assertThat(server.opened).isEqualTo(1);
    }
}
