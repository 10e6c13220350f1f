package app.ringlet.desktop.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.sample.CallStates;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SamplePhone;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TransferView;
import app.ringlet.protocol.calls.TransferView.Step;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import app.ringlet.protocol.push.PushMessage;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The telephone as pictures in target/screens, light and dark. */
class PhoneScreensTest {

    private final Stagehand hand = new Stagehand();

    @AfterEach
    void close() {
        hand.close();
    }

    private void changed(CallView call) {
        Fx.run(() -> hand.salon.apply(new PushMessage.CallChanged(1, SampleSalon.at(10, 42), call)));
    }

    private void rings(double width, double height) {
        hand.show(SampleSalon.busy(), width, height);
        changed(hand.phone.call());
    }

    private void talks(double width, double height) {
        rings(width, height);
        Fx.run(() -> {
            hand.models.phone().ringing().answer();
            hand.phone.join(Role.TALK);
        });
    }

    @Test
    void aCallThatRingsSaysWhoThatIsBeforeOneAnswers() {
        rings(1440, 900);
        hand.snapshots("phone-ringing");
        assertThat(hand.texts())
                .contains("Rings here", "Elena Ruiz", "2 no-shows · 1 late cancellation", "Sat 11:30 am, Full colour")
                .contains("Prefers Chloe. Sensitive scalp, no ammonia.", "14, $1,185 in all", "Answer");
    }

    @Test
    void twoCallsThatRingAtOnceInANarrowWindow() {
        rings(1024, 700);
        changed(SampleCalls.call(SampleSalon.id("second"), CallState.RINGING_DESK, null, "+16465550182", null, 3));
        hand.snapshots("phone-two-narrow");
        assertThat(hand.texts()).contains("Elena Ruiz", "Also rings: (646) 555-0182", "Answer");
    }

    @Test
    void aCallWithinAndEverythingOneCanDoWithIt() {
        talks(1440, 900);
        Fx.run(() -> hand.sound.call().heardProperty().set(-22));
        Fx.run(() -> hand.sound.call().heardPeakProperty().set(-9));
        hand.snapshots("phone-talking");
        assertThat(hand.texts())
                .contains("You are talking", "Good line", "Mute", "Hold", "Transfer", "Back to the AI", "Hang up")
                .contains("With you");
    }

    @Test
    void heldMutedTransferredAndWithTheKeypad() {
        talks(1440, 900);
        Fx.run(() -> hand.models.phone().call().toggleMute());
        Fx.run(() -> hand.models.phone().call().keypadOpenProperty().set(true));
        hand.snapshots("phone-muted-keypad");
        assertThat(hand.texts()).contains("Muted, the caller hears nothing", "Unmute", "PQRS");
        Fx.run(() -> {
            hand.models.phone().call().toggleMute();
            hand.models.phone().call().keypadOpenProperty().set(false);
            hand.models.phone().transfer().openProperty().set(true);
        });
        hand.snapshots("phone-transfer");
        assertThat(hand.texts())
                .contains("Mia Jansen", "Speak first", "Send at once")
                .doesNotContain("PQRS");
        Fx.run(() -> {
            hand.models.phone().transfer().numberProperty().set("(212) 555-0163");
            hand.models.phone().transfer().attended();
        });
        hand.snapshots("phone-asking");
        assertThat(hand.texts())
                .contains("Ringing (212) 555-0163, the caller hears music", "Back to caller")
                .doesNotContain("Complete", "Join");
        Fx.run(() -> hand.models.phone().call().orders().backToCaller());
        Fx.run(() -> hand.models.phone().call().orders().toggleHold());
        hand.snapshots("phone-held");
        assertThat(hand.texts()).contains("On hold, the caller hears music", "Resume");
    }

    @Test
    void aBadLineAMissingMicrophoneAndALineThatBreaks() {
        talks(1440, 900);
        hand.devices.microphones.clear();
        Fx.run(() -> hand.sound.look());
        Fx.run(() -> hand.phone.listener.onRoundTrip(Duration.ofMillis(640)));
        hand.snapshots("phone-bad-line");
        assertThat(hand.texts()).contains("Bad line", "No microphone: the caller cannot hear you.");
        hand.phone.unreachable = new ServerFailure.Unreachable(new IOException());
        Fx.run(() -> hand.phone.listener.onClosed(1006));
        hand.snapshots("phone-reconnecting");
        assertThat(hand.texts()).contains("Reconnecting, the caller hears music…", "Phone reconnecting…");
        Fx.run(() -> hand.work.pass(Duration.ofSeconds(23)));
        hand.snapshots("phone-lost");
        assertThat(hand.texts()).contains("The connection was away for too long; the call went on without this desk.");
    }

    @Test
    void listeningAndTheEnd() {
        hand.show(SampleSalon.busy(), 1440, 900);
        Fx.run(() -> {
            hand.models.phone().call().listen(SampleCalls.TALKING);
            hand.phone.join(Role.LISTEN);
        });
        hand.snapshots("phone-listening");
        assertThat(hand.texts())
                .contains("Listening, nobody hears you", "Stop listening")
                .doesNotContain("Mute");
        Fx.run(() -> hand.phone.tell(new DeskNotice.Left(SampleCalls.TALKING, Reason.CALL_ENDED)));
        hand.snapshots("phone-ended");
        assertThat(hand.texts()).contains("The call has ended.");
    }

    @Test
    void someoneElseWasQuicker() {
        rings(1440, 900);
        changed(CallStates.with(hand.phone.call(), CallState.WITH_STAFF, SamplePhone.MIA, SampleSalon.at(10, 42)));
        hand.snapshots("phone-taken");
        assertThat(hand.texts())
                .contains("Taken by Mia Jansen", "With Mia Jansen")
                .doesNotContain("Answer");
    }

    @Test
    void callingSomeone() {
        hand.show(SampleSalon.busy(), 1440, 900);
        Fx.run(() -> hand.models.phone().dial().openProperty().set(true));
        Fx.run(() ->
                "2125550163".chars().forEach(c -> hand.models.phone().dial().press(Character.toString(c))));
        hand.snapshots("phone-dial");
        assertThat(hand.texts()).contains("CALL SOMEONE", "2125550163", "Call");
        Fx.run(() -> {
            hand.models.phone().dial().typedProperty().set("sam");
            hand.work.pass(Duration.ofSeconds(1));
        });
        hand.snapshots("phone-dial-client");
        assertThat(hand.texts()).contains("Sam Carter", "(212) 555-0163").doesNotContain("PQRS");
        Fx.run(() -> hand.models.phone().dial().dial());
        Fx.run(() -> hand.phone.join(Role.TALK));
        hand.snapshots("phone-dialling");
        assertThat(hand.texts()).contains("Ringing there…", "(212) 555-0163", "Called from the salon");
    }

    @Test
    void theDevices() {
        hand.show(SampleSalon.busy(), 1440, 900);
        Fx.run(() -> hand.models.phone().sound().openProperty().set(true));
        Fx.run(() -> {
            hand.models.phone().sound().levelProperty().set(-18);
            hand.models.phone().sound().peakProperty().set(-6);
        });
        hand.snapshots("phone-sound");
        assertThat(hand.texts()).contains("Telephone sound", "Test call", "Phone ready: Built-in microphone");
    }

    @Test
    void theSmallestWindowBringsTheTelephoneOutAndBearsLongNames() {
        hand.show(SampleSalon.busy(), 1100, 700);
        ClientRef longName = new ClientRef(
                SampleSalon.id("long"),
                "Maximiliana-Josephine von der Heide-Sonnenschein zu Altenburg",
                "+442079460123");
        changed(SampleCalls.call(SampleCalls.TALKING, CallState.RINGING_DESK, null, "+442079460123", longName, 3));
        hand.snapshots("phone-small");
        assertThat(hand.texts()).contains("Rings here", "Answer");
        Fx.run(() -> {
            hand.models.phone().ringing().answer();
            hand.phone.join(Role.TALK);
        });
        hand.snapshots("phone-small-talking");
        assertThat(hand.texts()).contains("You are talking", "Hang up");
    }

    private void asks(Step step) {
        Fx.run(() -> {
            hand.models.phone().transfer().openProperty().set(true);
            hand.models
                    .phone()
                    .transfer()
                    .colleagueProperty()
                    .set(hand.models.phone().transfer().colleagues().getFirst());
            hand.models.phone().transfer().attended();
            hand.phone.third(step);
        });
        changed(hand.phone.call());
    }

    @Test
    void aColleagueIsAskedAndAllThreeTalk() {
        talks(1440, 900);
        asks(Step.TALKING);
        hand.snapshots("phone-aside");
        assertThat(hand.texts())
                .contains("Talking with Mia Jansen, the caller hears music", "Complete", "Join", "Back to caller");
        Fx.run(() -> hand.models.phone().transfer().join());
        hand.snapshots("phone-three");
        assertThat(hand.texts())
                .contains("All three are talking", "You", "Mia Jansen", "Leave the two", "Only the caller")
                .contains("Speak to Mia alone");
    }

    @Test
    void whoDoesNotComeIsSaidInTheSmallestWindow() {
        talks(1100, 700);
        asks(Step.NO_ANSWER);
        hand.snapshots("phone-in-vain-small");
        assertThat(hand.texts())
                .contains("Mia Jansen did not answer, the caller hears music", "Back to caller")
                .doesNotContain("Complete");
    }

    @Test
    void aColleagueAsksThisDesk() {
        hand.show(SampleSalon.busy(), 1440, 900);
        CallView held = CallStates.with(
                CallStates.incoming(CallState.ON_HOLD), CallState.ON_HOLD, SamplePhone.MIA, SampleSalon.at(10, 42));
        changed(CallStates.aside(held, new TransferView(Step.RINGING, SamplePhone.ME, "Alex Baker", null)));
        hand.snapshots("phone-asked-rings");
        assertThat(hand.texts()).contains("Mia Jansen asks: take this call?", "Elena Ruiz", "Answer");
        changed(CallStates.aside(held, new TransferView(Step.TALKING, SamplePhone.ME, "Alex Baker", null)));
        Fx.run(() -> hand.phone.join(Role.TALK));
        hand.snapshots("phone-asked");
        assertThat(hand.texts())
                .contains("Talking with Mia Jansen, the caller hears music", "Leave")
                .doesNotContain("Complete", "Hang up");
    }

    @Test
    void aRefusalSaysWhoHasTheCall() {
        rings(1440, 900);
        hand.phone.failure = new ServerFailure.Refused("already_taken", "Mia Jansen has this call.", new IOException());
        Fx.run(() -> hand.models.phone().ringing().answer());
        hand.snapshots("phone-refused");
        assertThat(hand.texts()).contains("Mia Jansen has this call.");
    }
}
