package app.ringlet.desktop.softphone;

import static app.ringlet.desktop.sample.SampleSalon.at;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.sample.CallStates;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SamplePhone;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.softphone.PhonePicture.Phase;
import app.ringlet.desktop.softphone.audio.AudioChoice;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RingingTest extends AtTheTelephone {

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
        changed(CallStates.with(server.call(), CallState.WITH_STAFF, SamplePhone.MIA, at(10, 42)));
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
    void ofTwoThatRingTheOneThatHasWaitedLongerIsOfferedAndTheOtherIsNamed() {
        changed(server.call());
        assertThat(phone.ringing().alsoProperty().get()).isEmpty();
        changed(SampleCalls.call(SampleSalon.id("second"), CallState.RINGING_DESK, null, "+16465550182", null, 3));
        assertThat(phone.ringing().callProperty().get().id())
                .isEqualTo(server.call().id());
        assertThat(phone.ringing().alsoProperty().get()).isEqualTo("Also rings: (646) 555-0182");
        changed(SampleCalls.call(SampleSalon.id("third"), CallState.RINGING_DESK, null, "+16465550183", null, 2));
        assertThat(phone.ringing().alsoProperty().get()).isEqualTo("2 more calls ring");
        phone.ringing().silence();
        assertThat(phone.ringing().callProperty().get().id()).isEqualTo(SampleSalon.id("second"));
        assertThat(phone.ringing().alsoProperty().get()).isEqualTo("Also rings: (646) 555-0183");
    }
}
