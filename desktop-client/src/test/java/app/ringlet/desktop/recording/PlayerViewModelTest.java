package app.ringlet.desktop.recording;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.Recordings.Track;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.recording.PlayerViewModel.State;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleRecording;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.WaveDevices;
import app.ringlet.desktop.softphone.AudioChoices;
import app.ringlet.desktop.softphone.PhoneAudio;
import app.ringlet.desktop.softphone.audio.AudioChoice;
import app.ringlet.protocol.calls.RecordingKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerViewModelTest {

    private static final Track CALL = new Track(SampleSalon.id("recorded"), RecordingKind.CALL);
    private static final Track MESSAGE = new Track(SampleSalon.id("message"), RecordingKind.VOICEMAIL);
    private static final double HERTZ = 440;

    @TempDir
    Path folder;

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final WaveDevices devices = new WaveDevices();
    private final SampleRecording server = new SampleRecording();
    private final SimpleObjectProperty<Boolean> phoneBusy = new SimpleObjectProperty<>(false);
    private PhoneAudio audio;
    private PlayerViewModel player;

    @BeforeEach
    void open() {
        audio = new PhoneAudio(() -> devices, new AudioChoices(folder), work);
        audio.load();
        player = new PlayerViewModel(server, audio, phoneBusy, work);
    }

    /** Lets it sound, and the clock go on with it. */
    private void listen(Duration time) {
        for (long ms = 0; ms < time.toMillis(); ms += 100) {
            devices.tick(10);
            work.pass(Duration.ofMillis(100));
        }
    }

    @Test
    void fetchesNothingBeforeSomebodyWantsToHearIt() {
        assertThat(server.asked).isEmpty();
        player.toggle(CALL);
        assertThat(server.asked).startsWith("CALL 0", "CALL 44");
        assertThat(player.stateProperty().get()).isEqualTo(State.PLAYING);
        assertThat(player.lengthProperty().get()).isEqualTo(95);
        assertThat(devices.open()).containsExactly("speaker");
    }

    @Test
    void playsOnTheLoudspeakerThatWasChosen() {
        audio.choose(new AudioChoice("", "jabra", "", false));
        player.toggle(CALL);
        assertThat(devices.open()).containsExactly("jabra");
        listen(Duration.ofSeconds(2));
        assertThat(player.positionProperty().get()).isBetween(1.9, 2.1);
        assertThat(pitch(48_000, 96_000)).isBetween(HERTZ - 5, HERTZ + 5);
        player.toggle(CALL);
        assertThat(player.stateProperty().get()).isEqualTo(State.PAUSED);
        assertThat(devices.open()).isEmpty();
    }

    @Test
    void twiceAsFastIsNoHigher() {
        player.toggle(CALL);
        player.setSpeed(2);
        listen(Duration.ofSeconds(3));
        assertThat(player.positionProperty().get()).isBetween(5.8, 6.2);
        assertThat(pitch(48_000, 144_000)).isBetween(HERTZ - 10, HERTZ + 10);
    }

    @Test
    void playsWhileTheRestIsLoadingAndOnlyALittleAhead() {
        server.file = SampleRecording.wave(600, HERTZ);
        player.toggle(CALL);
        int early = server.asked.size();
        assertThat(early).isLessThan(12);
        listen(Duration.ofSeconds(9));
        assertThat(server.asked.size()).isGreaterThan(early).isLessThan(16);
        assertThat(player.waitingProperty().get()).isFalse();
    }

    @Test
    void waitsForWhatIsNotThereYetAndGoesOn() {
        player.toggle(CALL);
        listen(Duration.ofSeconds(1));
        work.hold();
        player.seek(60);
        devices.tick(10);
        work.pass(Duration.ofMillis(100));
        assertThat(player.waitingProperty().get()).isTrue();
        assertThat(player.positionProperty().get()).isEqualTo(60);
        work.letGo();
        listen(Duration.ofSeconds(1));
        assertThat(player.waitingProperty().get()).isFalse();
        assertThat(player.positionProperty().get()).isGreaterThan(60.5);
    }

    @Test
    void endsAtItsEndAndBeginsAnew() {
        player.toggle(CALL);
        player.seek(200);
        listen(Duration.ofSeconds(1));
        assertThat(player.stateProperty().get()).isEqualTo(State.PAUSED);
        assertThat(player.positionProperty().get()).isEqualTo(95);
        player.toggle(CALL);
        listen(Duration.ofSeconds(1));
        assertThat(player.positionProperty().get()).isBetween(0.8, 1.2);
        player.skip(-5);
        assertThat(player.positionProperty().get()).isZero();
    }

    @Test
    void anotherRecordingTakesItsPlace() {
        player.toggle(CALL);
        listen(Duration.ofSeconds(1));
        player.toggle(MESSAGE);
        assertThat(player.trackProperty().get()).isEqualTo(MESSAGE);
        assertThat(player.positionProperty().get()).isZero();
        assertThat(devices.open()).containsExactly("speaker");
        assertThat(server.asked).contains("VOICEMAIL 0");
    }

    @Test
    void givesWayToACall() {
        player.toggle(CALL);
        phoneBusy.set(true);
        assertThat(player.stateProperty().get()).isEqualTo(State.PAUSED);
        assertThat(devices.open()).isEmpty();
    }

    @Test
    void saysThatARecordingIsGone() {
        server.failure = new ServerFailure.Refused("not_found", "This recording is no longer kept.", new IOException());
        player.toggle(CALL);
        assertThat(player.stateProperty().get()).isEqualTo(State.FAILED);
        assertThat(player.problemProperty().get()).isEqualTo("This recording is no longer kept.");
        server.failure = null;
        player.toggle(CALL);
        assertThat(player.stateProperty().get()).isEqualTo(State.PLAYING);
        assertThat(player.problemProperty().get()).isEmpty();
    }

    @Test
    void aFileThatIsNoneSaysSo() {
        server.file = new byte[2_000];
        player.toggle(CALL);
        assertThat(player.problemProperty().get()).isEqualTo("This recording is damaged and cannot be played.");
    }

    @Test
    void aLineThatBreaksInTheMiddleKeepsThePlace() {
        server.file = SampleRecording.wave(600, HERTZ);
        player.toggle(CALL);
        listen(Duration.ofSeconds(2));
        server.failure = new ServerFailure.Unreachable(new IOException());
        player.seek(300);
        assertThat(player.stateProperty().get()).isEqualTo(State.FAILED);
        server.failure = null;
        player.toggle(CALL);
        listen(Duration.ofSeconds(1));
        assertThat(player.positionProperty().get()).isGreaterThan(300);
    }

    @Test
    void stoppingWhileItIsAskedForPlaysNothing() {
        work.hold();
        player.toggle(CALL);
        assertThat(player.stateProperty().get()).isEqualTo(State.LOADING);
        player.toggle(CALL);
        work.letGo();
        assertThat(player.stateProperty().get()).isEqualTo(State.PAUSED);
        assertThat(devices.open()).isEmpty();
    }

    /** Of what was played between two samples, by its zero crossings. */
    private double pitch(int from, int to) {
        short[] played = Arrays.copyOfRange(devices.played(), from, to);
        int ups = 0;
        for (int i = 1; i < played.length; i++) {
            if (played[i - 1] < 0 && played[i] >= 0) {
                ups++;
            }
        }
        return ups * 48_000.0 / played.length;
    }
}
