package app.ringlet.desktop.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.calls.CallFilter;
import app.ringlet.desktop.connection.Recordings.Track;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.recording.PlayerViewModel.State;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.shell.ShellViewModel.Place;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.RecordingState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log of calls and its player as pictures in target/screens, light and dark. */
class CallLogScreensTest {

    private static final UUID RECORDED = SampleSalon.id("p1");

    private final Stagehand hand = new Stagehand();

    @AfterEach
    void close() {
        hand.close();
    }

    private void open(double width, double height) {
        hand.log.calls = hand.log.calls.stream()
                .map(c -> c.id().equals(RECORDED)
                        ? SampleCalls.with(
                                c,
                                c.reason(),
                                "Prefers mornings; ask for her daughter's visit too.",
                                List.of(SampleCalls.recording(RecordingKind.CALL, RecordingState.READY, null)))
                        : c)
                .toList();
        hand.show(SampleSalon.busy(), width, height);
        Fx.run(() -> hand.models.shell().placeProperty().set(Place.CALLS));
        Fx.settle();
    }

    private void pick(UUID id) {
        Fx.run(() -> hand.models.callLog().pickedProperty().set(id));
        Fx.settle();
    }

    private void listen() {
        Fx.run(() -> {
            for (int i = 0; i < 20; i++) {
                hand.devices.tick(10);
                hand.work.pass(Duration.ofMillis(100));
            }
        });
    }

    private void press(Node target, KeyCode code) {
        Fx.run(() ->
                Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    @Test
    void aCallWithItsRecordingReasonAndNote() {
        open(1440, 900);
        pick(RECORDED);
        hand.snapshots("call-log");
        assertThat(hand.texts())
                .contains("Sam Carter", "0:00 / 1:35", "WHAT WAS SAID", "Wanted to move a visit", "1×")
                .doesNotContain("No calls yet");
        Fx.run(() -> hand.player.toggle(new Track(RECORDED, RecordingKind.CALL)));
        listen();
        hand.snapshots("call-log-playing");
        assertThat(hand.texts()).anyMatch(text -> text.matches("0:0[12] / 1:35"));
    }

    @Test
    void byKeyboardAlone() {
        open(1440, 900);
        Node rows = Fx.get(() -> hand.scene.lookup(".log-rows"));
        pick(SampleCalls.BOOKED);
        press(rows, KeyCode.DOWN);
        assertThat(hand.models.callLog().pickedProperty().get()).isEqualTo(RECORDED);
        press(rows, KeyCode.SPACE);
        listen();
        assertThat(hand.player.stateProperty().get()).isEqualTo(State.PLAYING);
        Node bar = Fx.get(() -> hand.scene.lookup(".recording .slider"));
        press(bar, KeyCode.RIGHT);
        assertThat(hand.player.positionProperty().get()).isBetween(6.5, 7.5);
        press(bar, KeyCode.SPACE);
        assertThat(hand.player.stateProperty().get()).isEqualTo(State.PAUSED);
    }

    @Test
    void aRecordingThatIsGoneSaysSo() {
        open(1440, 900);
        pick(RECORDED);
        hand.recordings.failure = new ServerFailure.Refused(
                "not_found", "This recording was erased: the salon keeps them for 90 days.", new IOException());
        press(Fx.get(() -> hand.scene.lookup(".log-rows")), KeyCode.SPACE);
        hand.snapshots("call-log-gone");
        assertThat(hand.texts()).contains("This recording was erased: the salon keeps them for 90 days.");
    }

    @Test
    void whatIsLookedForAndWhatIsNotThere() {
        open(1100, 700);
        Fx.run(() -> {
            hand.models.callLog().filter().spanProperty().set(CallFilter.Span.DAYS);
            hand.models.callLog().filter().fromProperty().set(SampleSalon.DAY.minusDays(9));
            hand.models.callLog().filter().toProperty().set(SampleSalon.DAY);
            hand.models.callLog().filter().reasonProperty().set(CallReason.QUESTION_PARKING);
            hand.models.callLog().filter().textProperty().set("sam");
            hand.work.pass(Duration.ofSeconds(1));
        });
        hand.snapshots("call-log-found-small");
        assertThat(hand.texts()).contains("Clear", "Sam Carter").doesNotContain("Grace Kim");
        Fx.run(() -> {
            hand.models.callLog().filter().textProperty().set("nobody is called so");
            hand.work.pass(Duration.ofSeconds(1));
        });
        hand.snapshots("call-log-nothing-small");
        assertThat(hand.texts()).contains("No call is like that", "Show all calls");
    }

    @Test
    void manyCallsAndLongNames() {
        List<CallView> many = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            ClientRef who = new ClientRef(
                    SampleSalon.id("crowd" + i),
                    i % 3 == 0 ? "Maximiliana-Josephine von der Heide-Sonnenschein zu Altenburg" : "Sam Carter " + i,
                    "+442079460123");
            CallView call = SampleCalls.call(
                    SampleSalon.id("call" + i),
                    CallState.ENDED,
                    CallOutcome.values()[i % CallOutcome.values().length],
                    "+442079460123",
                    who,
                    600 + 60 * i);
            many.add(SampleCalls.with(
                    call,
                    CallReason.values()[i % CallReason.values().length],
                    null,
                    List.of(SampleCalls.recording(
                            RecordingKind.CALL,
                            i % 2 == 0 ? RecordingState.READY : RecordingState.ERASED,
                            i % 4 == 0 ? "The disk was full, so that the last minute is missing." : null))));
        }
        hand.log.calls = many;
        hand.show(SampleSalon.quiet(), 1100, 700);
        Fx.run(() -> {
            hand.models.shell().placeProperty().set(Place.CALLS);
            hand.models.callLog().goOlder();
        });
        hand.snapshots("call-log-many-small");
        assertThat(hand.texts()).contains("51 – 100 of 130", "Newer", "Older");
        Set<String> shown = Set.copyOf(hand.texts());
        assertThat(shown).contains("Maximiliana-Josephine von der Heide-Sonnenschein zu Altenburg");
    }

    @Test
    void aLogThatCannotBeLoaded() {
        hand.log.failure = new ServerFailure.Unreachable(new IOException());
        open(1440, 900);
        hand.snapshots("call-log-failed");
        assertThat(hand.texts()).contains("This could not be loaded", "Try again");
        hand.log.failure = null;
        hand.log.calls = List.of();
        hand.close();
        hand.show(SampleSalon.quiet(), 1440, 900);
        Fx.run(() -> hand.models.shell().placeProperty().set(Place.CALLS));
        hand.snapshots("call-log-empty");
        assertThat(hand.texts()).contains("No calls yet");
    }

    @Test
    void aLogThatTakesLong() {
        hand.show(SampleSalon.busy(), 1440, 900);
        hand.work.hold();
        Fx.run(() -> hand.models.shell().placeProperty().set(Place.CALLS));
        Fx.run(() -> hand.work.pass(Duration.ofMillis(300)));
        hand.snapshots("call-log-loading");
        assertThat(Fx.get(() ->
                        hand.scene.getRoot().lookupAll(".loading-line").stream().anyMatch(Node::isVisible)))
                .isTrue();
    }
}
