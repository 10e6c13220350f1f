package app.ringlet.desktop.softphone;

import static app.ringlet.desktop.sample.SampleSalon.at;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.Backoff;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SamplePhone;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.WaveDevices;
import app.ringlet.desktop.softphone.PhonePicture.Phase;
import app.ringlet.desktop.softphone.audio.AudioChoice;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ColleagueView.Presence;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.TransferView;
import app.ringlet.protocol.calls.TransferView.Step;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import app.ringlet.protocol.push.PushMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftphoneViewModelTest {

    @TempDir
    Path folder;

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final LiveSalon salon = new LiveSalon();
    private final SamplePhone server = new SamplePhone(work);
    private final WaveDevices devices = new WaveDevices();
    private final List<String> attention = new ArrayList<>();
    private PhoneAudio audio;
    private PhoneModels phone;

    @BeforeEach
    void open() {
        salon.show(SampleSalon.busy());
        audio = new PhoneAudio(() -> devices, new AudioChoices(folder), work);
        phone = PhoneModels.of(
                salon,
                server,
                new SoftphoneConnection(server, work, work, new Backoff(new Random(1))),
                audio,
                work,
                new DeskClock(work, work));
        phone.ringer().attendWith(new Attention() {
            @Override
            public void call(String who, String whoElse, Runnable answer) {
                attention.add(who + ", " + whoElse);
            }

            @Override
            public void quiet() {
                attention.add("quiet");
            }
        });
        attention.clear();
        phone.open();
        server.tell(new DeskNotice.Ready(20));
    }

    private void changed(CallView call) {
        salon.apply(new PushMessage.CallChanged(1, at(10, 42), call));
    }

    private PhonePicture picture() {
        return phone.call().pictureProperty().get();
    }

    private void talk() {
        changed(server.call());
        phone.ringing().answer();
        server.join(Role.TALK);
    }

    @Test
    void ringsAloudAndInFrontUntilItIsAnswered() {
        changed(server.call());
        assertThat(attention).containsExactly("Elena Ruiz, (212) 555-0147");
        assertThat(devices.open()).as("the bell").containsExactly("speaker");
        phone.ringing().answer();
        assertThat(picture().phase()).isEqualTo(Phase.CONNECTING);
        assertThat(phone.ringing().callProperty().get()).isNull();
        server.join(Role.TALK);
        assertThat(picture().phase()).isEqualTo(Phase.TALKING);
        assertThat(picture().who()).isEqualTo("Elena Ruiz");
        assertThat(attention).endsWith("quiet");
        assertThat(devices.open()).containsExactly("mic", "speaker");
    }

    @Test
    void ringsSilentlyForThoseWhoWantThatAndNotForSomeoneElsesCall() {
        audio.choose(new AudioChoice("", "", "", true));
        changed(server.call());
        assertThat(devices.open()).isEmpty();
        phone.ringing().silence();
        assertThat(phone.ringing().callProperty().get()).isNull();
        CallView c = server.call();
        changed(new CallView(
                SampleCalls.RINGING,
                c.direction(),
                c.state(),
                null,
                null,
                c.from(),
                c.to(),
                null,
                null,
                c.startedAt(),
                c.stateSince(),
                null,
                null,
                SamplePhone.MIA.userId(),
                null));
        assertThat(phone.ringing().callProperty().get()).isNull();
    }

    @Test
    void knowsTheCallerBeforeOneAnswers() {
        changed(server.call());
        ScreenPop pop = phone.ringing().popProperty().get();
        assertThat(pop.facts())
                .contains(
                        new ScreenPop.Fact("Next", "Sat 11:30 am, Full colour"),
                        new ScreenPop.Fact("Visits", "14, $1,185 in all"));
        assertThat(pop.warning()).isEqualTo("2 no-shows · 1 late cancellation");
    }

    @Test
    void aCallerOfWhomNoMoreCanBeHadStillRings() {
        server.failure = new ServerFailure.Unreachable(new IOException());
        changed(server.call());
        assertThat(phone.ringing().callProperty().get()).isNotNull();
        assertThat(phone.ringing().popProperty().get()).isNull();
    }

    @Test
    void saysWhoWasQuickerForAWhile() {
        changed(server.call());
        changed(SamplePhone.with(server.call(), CallState.WITH_STAFF, SamplePhone.MIA, at(10, 42)));
        assertThat(phone.ringing().takenProperty().get()).isEqualTo("Taken by Mia Jansen");
        assertThat(attention).endsWith("quiet");
        work.pass(RingingViewModel.TAKEN_SHOWN);
        assertThat(phone.ringing().takenProperty().get()).isEmpty();
    }

    @Test
    void ofTwoThatAnswerAtOnceTheSecondIsToldAndIsFree() {
        changed(server.call());
        server.failure = new ServerFailure.Refused("already_taken", "Mia Jansen has this call.", new IOException());
        phone.ringing().answer();
        assertThat(phone.call().problemProperty().get()).isEqualTo("Mia Jansen has this call.");
        assertThat(picture().phase()).isEqualTo(Phase.NONE);
        assertThat(phone.call().busyProperty().get()).isFalse();
    }

    @Test
    void holdsResumesMutesAndHandsBack() {
        talk();
        phone.call().toggleHold();
        assertThat(picture().phase()).isEqualTo(Phase.ON_HOLD);
        phone.call().toggleHold();
        assertThat(picture().phase()).isEqualTo(Phase.TALKING);
        phone.call().toggleMute();
        assertThat(picture().state()).isEqualTo("Muted, the caller hears nothing");
        devices.tick(10);
        assertThat(server.frames).as("muted").isEmpty();
        assertThat(server.commands).contains(new DeskCommand.Mute(SampleCalls.TALKING, true));
        phone.call().toggleMute();
        devices.tick(10);
        assertThat(server.frames).hasSize(5);
        phone.call().handBack();
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
    void transfersAtOnceOrAfterAWord() {
        talk();
        TransferViewModel transfer = phone.transfer();
        transfer.openProperty().set(true);
        assertThat(transfer.colleagues())
                .extracting(TransferViewModel.Colleague::name)
                .doesNotContain("Alex Baker");
        transfer.attended();
        assertThat(server.asked).as("to nobody").containsExactly("take over");
        transfer.numberProperty().set(" (212) 555-0163 ");
        transfer.attended();
        assertThat(picture().phase()).isEqualTo(Phase.ASKING);
        assertThat(picture().state()).isEqualTo("Ringing (212) 555-0163, the caller hears music");
        assertThat(transfer.openProperty().get()).isFalse();
        changed(server.third(Step.TALKING));
        assertThat(picture().phase()).isEqualTo(Phase.CONSULTING);
        transfer.join();
        assertThat(picture().phase()).isEqualTo(Phase.THREE);
        phone.call().backToCaller();
        assertThat(picture().phase()).isEqualTo(Phase.TALKING);
        transfer.openProperty().set(true);
        transfer.colleagueProperty().set(transfer.colleagues().getFirst());
        transfer.blind();
        server.tell(new DeskNotice.Left(SampleCalls.TALKING, Reason.TRANSFERRED));
        assertThat(picture().state()).isEqualTo("Transferred.");
        assertThat(server.asked)
                .containsExactly(
                        "take over",
                        "transfer ATTENDED (212) 555-0163",
                        "transfer JOIN",
                        "transfer CANCEL",
                        "transfer BLIND colleague");
    }

    private void askMia() {
        TransferViewModel transfer = phone.transfer();
        transfer.openProperty().set(true);
        transfer.colleagueProperty().set(transfer.colleagues().getFirst());
        transfer.attended();
    }

    @Test
    void saysWhoCanComeToTheTelephoneAndKeepsThatTrue() {
        talk();
        TransferViewModel transfer = phone.transfer();
        transfer.openProperty().set(true);
        assertThat(transfer.colleagues())
                .extracting(TransferViewModel.Colleague::words)
                .containsExactly("Free", "On a call", "Not at a phone");
        transfer.colleagueProperty().set(transfer.colleagues().getFirst());
        server.miaIs = Presence.BUSY;
        work.pass(Duration.ofSeconds(5));
        assertThat(transfer.colleagues()).noneMatch(TransferViewModel.Colleague::there);
        assertThat(transfer.colleagueProperty().get())
                .as("cannot be asked any more")
                .isNull();
    }

    @Test
    void whoeverIsAskedInVainIsSaidAndOneGoesBackToTheCaller() {
        talk();
        askMia();
        changed(server.third(Step.BUSY));
        assertThat(picture().phase()).isEqualTo(Phase.IN_VAIN);
        assertThat(picture().state()).isEqualTo("Mia Jansen is on another call, the caller hears music");
        phone.call().backToCaller();
        assertThat(server.asked).endsWith("resume");
    }

    @Test
    void theHoldKeyGoesBackToTheCallerWhileAColleagueIsAsked() {
        talk();
        askMia();
        phone.call().toggleHold();
        assertThat(server.asked).endsWith("transfer CANCEL");
        assertThat(picture().phase()).isEqualTo(Phase.TALKING);
    }

    @Test
    void aColleagueAsksThisDeskAndDecidesWhatComesOfIt() {
        CallView held = SamplePhone.with(
                SamplePhone.incoming(CallState.ON_HOLD), CallState.ON_HOLD, SamplePhone.MIA, at(10, 42));
        changed(SamplePhone.aside(held, new TransferView(Step.RINGING, SamplePhone.ME, "Alex Baker", null)));
        assertThat(phone.ringing().callProperty().get()).isNotNull();
        phone.ringing().answer();
        assertThat(server.asked).containsExactly("take over");
        changed(SamplePhone.aside(held, new TransferView(Step.TALKING, SamplePhone.ME, "Alex Baker", null)));
        server.join(Role.TALK);
        assertThat(picture().phase()).isEqualTo(Phase.CONSULTING);
        assertThat(picture().state()).isEqualTo("Talking with Mia Jansen, the caller hears music");
        assertThat(picture().asked()).isTrue();
        phone.call().backToCaller();
        assertThat(server.asked).as("is not theirs to decide").containsExactly("take over");
        assertThat(phone.ringing().takenProperty().get()).isEmpty();
        changed(SamplePhone.with(held, CallState.WITH_STAFF, new TakenBy(SamplePhone.ME, "Alex Baker"), at(10, 43)));
        assertThat(picture().phase()).isEqualTo(Phase.TALKING);
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
        changed(SamplePhone.with(server.call(), CallState.ENDED, null, at(10, 43)));
        salon.put(SamplePhone.with(server.call(), CallState.WITH_STAFF, SamplePhone.MIA, at(10, 42)));
        assertThat(salon.call(SampleCalls.TALKING).orElseThrow().state()).isEqualTo(CallState.ENDED);
    }
}
