package app.ringlet.desktop.softphone;

import static app.ringlet.desktop.sample.SampleSalon.at;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.sample.CallStates;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SamplePhone;
import app.ringlet.desktop.softphone.PhonePicture.Phase;
import app.ringlet.desktop.softphone.audio.AudioChoice;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SoftphoneViewModelTest extends AtTheTelephone {

    @Test
    void holdsResumesMutesAndHandsBack() {
        talk();
        phone.call().orders().toggleHold();
        assertThat(picture().phase()).isEqualTo(Phase.ON_HOLD);
        phone.call().orders().toggleHold();
        assertThat(picture().phase()).isEqualTo(Phase.TALKING);
        phone.call().toggleMute();
        assertThat(picture().state()).isEqualTo("Muted, the caller hears nothing");
        devices.tick(10);
        assertThat(server.frames).as("muted").isEmpty();
        assertThat(server.commands).contains(new DeskCommand.Mute(SampleCalls.TALKING, true));
        phone.call().toggleMute();
        devices.tick(10);
        assertThat(server.frames).hasSize(5);
        phone.call().orders().handBack();
        server.tell(new DeskNotice.Left(SampleCalls.TALKING, Reason.HANDED_BACK));
        assertThat(picture().phase()).isEqualTo(Phase.ENDED);
        assertThat(picture().state()).isEqualTo("The assistant has the call again.");
        assertThat(server.asked).containsExactly("take over", "hold", "resume", "hand back");
        assertThat(devices.open()).isEmpty();
        work.pass(Farewell.SHOWN);
        assertThat(picture().phase()).isEqualTo(Phase.NONE);
    }

    @Test
    void goesOverFromListeningToTalking() {
        phone.call().listen(SampleCalls.TALKING);
        server.join(Role.LISTEN);
        assertThat(picture().phase()).isEqualTo(Phase.LISTENING);
        devices.tick(10);
        phone.call().press("1");
        phone.call().toggleMute();
        assertThat(server.frames).isEmpty();
        phone.call().takeOverHere();
        server.join(Role.TALK);
        assertThat(picture().phase()).isEqualTo(Phase.TALKING);
        devices.tick(10);
        assertThat(server.frames).isNotEmpty();
    }

    @Test
    void takesNoSecondCallWhileTalkingButLeavesOneThatItOnlyListensTo() {
        talk();
        phone.call().takeOver(SampleCalls.RINGING);
        assertThat(server.asked).containsExactly("take over");
        assertThat(phone.call().problemProperty().get()).startsWith("You are in a call.");
        server.join(Role.LISTEN);
        phone.call().takeOver(SampleCalls.RINGING);
        assertThat(server.commands).endsWith(new DeskCommand.Leave(SampleCalls.TALKING));
        assertThat(server.asked).containsExactly("take over", "take over");
    }

    @Test
    void stopsListeningWithoutTouchingTheCall() {
        phone.call().listen(SampleCalls.TALKING);
        server.join(Role.LISTEN);
        phone.call().hangUp();
        assertThat(server.commands).endsWith(new DeskCommand.Leave(SampleCalls.TALKING));
        assertThat(server.asked).containsExactly("listen");
    }

    @Test
    void sendsTonesAndKeepsANoteAlsoAfterTheCall() {
        talk();
        phone.call().press("5");
        assertThat(server.commands).contains(new DeskCommand.Dtmf(SampleCalls.TALKING, "5"));
        phone.call().hangUp();
        server.tell(new DeskNotice.Left(SampleCalls.TALKING, Reason.CALL_ENDED));
        assertThat(picture().state()).isEqualTo("You ended the call.");
        phone.call().noteProperty().set("wants her usual colour");
        phone.call().keepNote();
        assertThat(server.asked).endsWith("hang up", "note wants her usual colour");
    }

    @Test
    void dialsByKeypadByNameAndAgain() {
        DialViewModel dial = phone.dial();
        dial.openProperty().set(true);
        "212555016".chars().forEach(c -> dial.press(Character.toString(c)));
        dial.press("4");
        dial.erase();
        dial.press("3");
        dial.dial();
        assertThat(server.asked).containsExactly("dial 2125550163");
        assertThat(dial.openProperty().get()).isFalse();
        assertThat(picture().phase()).isIn(Phase.DIALLING, Phase.CONNECTING);
        phone.call().hangUp();
        changed(server.call());
        dial.typedProperty().set("sam");
        work.pass(Duration.ofSeconds(1));
        assertThat(dial.found()).extracting(DialViewModel.Found::name).containsExactly("Sam Carter", "Samantha Lee");
        dial.dial();
        dial.redial();
        assertThat(server.asked).endsWith("dial +12125550163", "dial +12125550163");
    }

    @Test
    void aHeadsetThatIsPulledOutInACallIsSaidAndReplaced() {
        audio.choose(new AudioChoice("jabra-mic", "jabra", "", false));
        talk();
        assertThat(devices.open()).containsExactly("jabra-mic", "jabra");
        devices.unplug("jabra-mic");
        assertThat(audio.troubleProperty().get()).isEqualTo("Your chosen device is away. Using Built-in microphone.");
        assertThat(picture().phase()).isEqualTo(Phase.TALKING);
        devices.tick(10);
        assertThat(server.frames).isNotEmpty();
    }

    @Test
    void theChoiceOfDevicesIsKeptOverARestart() {
        phone.sound().chooseMicrophone("jabra-mic");
        phone.sound().setSilent(true);
        assertThat(new AudioChoices(folder).load()).isEqualTo(new AudioChoice("jabra-mic", "", "", true));
        assertThat(phone.status().wordsProperty().get()).isEqualTo("Phone ready: Jabra headset");
    }

    @Test
    void aBreakInACallIsSaidAndEndsClearly() {
        talk();
        server.unreachable = new ServerFailure.Unreachable(new IOException());
        server.listener.onClosed(1006);
        assertThat(picture().phase()).isEqualTo(Phase.RECONNECTING);
        assertThat(phone.status().wordsProperty().get()).isEqualTo("Phone reconnecting…");
        work.pass(Duration.ofSeconds(23));
        assertThat(phone.call().problemProperty().get())
                .isEqualTo("The connection was away for too long; the call went on without this desk.");
    }

    @Test
    void anAnswerThatIsOlderThanItsEventsChangesNothing() {
        talk();
        changed(CallStates.with(server.call(), CallState.ENDED, null, at(10, 43)));
        salon.put(CallStates.with(server.call(), CallState.WITH_STAFF, SamplePhone.MIA, at(10, 42)));
        assertThat(salon.call(SampleCalls.TALKING).orElseThrow().state()).isEqualTo(CallState.ENDED);
    }

    @Test
    void whatIsHeardAlreadyIsNotAskedForAgain() {
        phone.call().listen(SampleCalls.TALKING);
        server.join(Role.LISTEN);
        assertThat(phone.call().heardProperty().get()).isEqualTo(SampleCalls.TALKING);
        phone.call().listen(SampleCalls.TALKING);
        assertThat(server.asked).containsOnlyOnce("listen");
        server.tell(new DeskNotice.Left(SampleCalls.TALKING, Reason.LEFT));
        assertThat(phone.call().heardProperty().get()).isNull();
    }
}
