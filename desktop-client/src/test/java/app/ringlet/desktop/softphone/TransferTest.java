package app.ringlet.desktop.softphone;

import static app.ringlet.desktop.sample.SampleSalon.at;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.sample.CallStates;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SamplePhone;
import app.ringlet.desktop.softphone.PhonePicture.Phase;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ColleagueView.Presence;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.TransferView;
import app.ringlet.protocol.calls.TransferView.Step;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransferTest extends AtTheTelephone {

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
        phone.call().orders().backToCaller();
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
        phone.call().orders().backToCaller();
        assertThat(server.asked).endsWith("resume");
    }

    @Test
    void theHoldKeyGoesBackToTheCallerWhileAColleagueIsAsked() {
        talk();
        askMia();
        phone.call().orders().toggleHold();
        assertThat(server.asked).endsWith("transfer CANCEL");
        assertThat(picture().phase()).isEqualTo(Phase.TALKING);
    }

    @Test
    void aColleagueAsksThisDeskAndDecidesWhatComesOfIt() {
        CallView held =
                CallStates.with(CallStates.incoming(CallState.ON_HOLD), CallState.ON_HOLD, SamplePhone.MIA, at(10, 42));
        changed(CallStates.aside(held, new TransferView(Step.RINGING, SamplePhone.ME, "Alex Baker", null)));
        assertThat(phone.ringing().callProperty().get()).isNotNull();
        phone.ringing().answer();
        assertThat(server.asked).containsExactly("take over");
        changed(CallStates.aside(held, new TransferView(Step.TALKING, SamplePhone.ME, "Alex Baker", null)));
        server.join(Role.TALK);
        assertThat(picture().phase()).isEqualTo(Phase.CONSULTING);
        assertThat(picture().state()).isEqualTo("Talking with Mia Jansen, the caller hears music");
        assertThat(picture().asked()).isTrue();
        phone.call().orders().backToCaller();
        assertThat(server.asked).as("is not theirs to decide").containsExactly("take over");
        assertThat(phone.ringing().takenProperty().get()).isEmpty();
        changed(CallStates.with(held, CallState.WITH_STAFF, new TakenBy(SamplePhone.ME, "Alex Baker"), at(10, 43)));
        assertThat(picture().phase()).isEqualTo(Phase.TALKING);
    }
}
