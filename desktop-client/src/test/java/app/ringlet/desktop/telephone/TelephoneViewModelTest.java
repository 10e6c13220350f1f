package app.ringlet.desktop.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.SampleTelephone;
import app.ringlet.desktop.telephone.TelephoneViewModel.Section;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.NumberView;
import app.ringlet.protocol.salon.BookingRules;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelephoneViewModelTest {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final LiveSalon salon = new LiveSalon();
    private final SampleTelephone server = new SampleTelephone();
    private final SimpleObjectProperty<ConnectionStatus> status =
            new SimpleObjectProperty<>(new ConnectionStatus.Connected());
    private final TelephoneViewModel telephone = new TelephoneViewModel(server.server(), status, salon, work);

    @BeforeEach
    void signIn() {
        salon.show(SampleSalon.owned(SampleSalon.busy()));
        telephone.sections().setShown(true);
    }

    private AnsweringViewModel answering() {
        return telephone.answering();
    }

    @Test
    void isThereForThoseWhoRunTheSalonAndAsksOnlyForWhatIsLookedAt() {
        assertThat(telephone.openProperty().get()).isTrue();
        assertThat(server.asked).containsExactly("rules", "numbers");
        telephone.sections().pickedProperty().set(Section.BLOCKED);
        assertThat(server.asked).endsWith("blocked");
        salon.show(SampleSalon.busy());
        assertThat(telephone.openProperty().get()).as("for the front desk").isFalse();
        salon.clear();
        assertThat(telephone.sections().pickedProperty().get()).isEqualTo(Section.ANSWERING);
        assertThat(answering().lines()).isEmpty();
    }

    @Test
    void showsHowEachNumberIsAnsweredWithoutChangingIt() {
        assertThat(answering().lines())
                .extracting(AnsweringViewModel.Line::words)
                .containsExactly("All numbers", "(212) 555-0100", "(212) 555-0133 · Instagram");
        assertThat(answering().open().modeProperty().get()).isEqualTo(AnsweringMode.DESK_THEN_ASSISTANT);
        assertThat(answering().closedAsOpenProperty().get()).isFalse();
        assertThat(answering().unsavedProperty().get()).isFalse();
        answering().lineProperty().set(SampleTelephone.SECOND);
        assertThat(answering().open().modeProperty().get()).isEqualTo(AnsweringMode.DESK_THEN_ASSISTANT);
        assertThat(answering().ownProperty().get()).isFalse();
        assertThat(answering().unsavedProperty().get()).isFalse();
    }

    @Test
    void aNumberGetsRulesOfItsOwnAndLosesThem() {
        answering().lineProperty().set(SampleTelephone.SECOND);
        answering().open().modeProperty().set(AnsweringMode.DESK_THEN_VOICEMAIL);
        answering().open().ringSecondsProperty().set(30);
        answering().anonymousProperty().set(CallerTreatment.REFUSE);
        assertThat(answering().unsavedProperty().get()).isTrue();
        answering().save();
        assertThat(server.asked).endsWith("change " + SampleTelephone.SECOND + " 0");
        AnsweringRules kept = server.rules.getLast();
        assertThat(kept.line()).isEqualTo(SampleTelephone.SECOND);
        assertThat(kept.open().ringSeconds()).isEqualTo(30);
        assertThat(kept.anonymous()).isEqualTo(CallerTreatment.REFUSE);
        assertThat(answering().justSavedProperty().get()).isTrue();
        assertThat(answering().ownProperty().get()).isTrue();
        answering().lineProperty().set("default");
        assertThat(answering().anonymousProperty().get()).isEqualTo(CallerTreatment.ANSWER);
        answering().lineProperty().set(SampleTelephone.SECOND);
        answering().reset();
        assertThat(answering().anonymousProperty().get()).isEqualTo(CallerTreatment.ANSWER);
        assertThat(answering().ownProperty().get()).isFalse();
    }

    @Test
    void rulesThatWereNotSavedAreStillThereAndSayWhy() {
        server.failure = new ServerFailure.Refused(
                "stale_version", "Somebody else changed the rules meanwhile.", new IOException());
        answering().open().modeProperty().set(AnsweringMode.VOICEMAIL);
        answering().save();
        assertThat(answering().saving().problemProperty().get())
                .isEqualTo("Somebody else changed the rules meanwhile.");
        assertThat(answering().open().modeProperty().get()).isEqualTo(AnsweringMode.VOICEMAIL);
        assertThat(answering().unsavedProperty().get()).isTrue();
        server.failure = null;
        answering().discard();
        assertThat(answering().open().modeProperty().get()).isEqualTo(AnsweringMode.DESK_THEN_ASSISTANT);
        assertThat(answering().unsavedProperty().get()).isFalse();
    }

    @Test
    void anAnnouncementHasWords() {
        answering().closed().modeProperty().set(AnsweringMode.ANNOUNCEMENT);
        answering().closed().greetingProperty().set("  ");
        answering().save();
        assertThat(answering().saving().problemProperty().get()).startsWith("Type what callers hear");
        assertThat(server.asked).containsExactly("rules", "numbers");
        answering().closedAsOpenProperty().set(true);
        answering().save();
        assertThat(server.rules.getLast().closed()).isNull();
    }

    @Test
    void aCallerIsBlockedAndAnsweredAgain() {
        telephone.sections().pickedProperty().set(Section.BLOCKED);
        BlockListViewModel blocked = telephone.blocked();
        blocked.block();
        assertThat(blocked.asking().problemProperty().get()).startsWith("Type the number");
        blocked.phoneProperty().set(" (212) 555-0170 ");
        blocked.treatmentProperty().set(CallerTreatment.VOICEMAIL);
        blocked.block();
        assertThat(server.asked).contains("block (212) 555-0170 VOICEMAIL");
        assertThat(blocked.callers()).hasSize(3);
        assertThat(blocked.phoneProperty().get()).isEmpty();
        blocked.unblock(blocked.callers().getFirst().id());
        assertThat(blocked.callers()).hasSize(2);
        server.failure = new ServerFailure.Refused(
                "validation",
                "Please look at the number.",
                List.of(new FieldError("phone", "is no telephone number")),
                new IOException());
        blocked.phoneProperty().set("12");
        blocked.block();
        assertThat(blocked.asking().fields()).containsEntry("phone", "Is no telephone number.");
        assertThat(blocked.phoneProperty().get()).isEqualTo("12");
    }

    @Test
    void whatIsKeptForHowLongIsSavedWithoutTouchingOtherSettings() {
        telephone.sections().pickedProperty().set(Section.RECORDING);
        RecordingSettingsViewModel recording = telephone.recording();
        recording.recordCallsProperty().set(false);
        recording.recordingDaysProperty().set("0");
        recording.save();
        assertThat(recording.saving().fields()).containsKey("recordingDays");
        recording.recordingDaysProperty().set(" 30 ");
        recording.save();
        assertThat(server.settings.privacy().recordCalls()).isFalse();
        assertThat(server.settings.privacy().recordingDays()).isEqualTo(30);
        assertThat(server.settings.booking()).isEqualTo(BookingRules.DEFAULT);
        assertThat(recording.unsavedProperty().get()).isFalse();
        recording.tell(true, true);
        assertThat(server.asked).endsWith("disclose true true");
        recording.tell(true, true);
        assertThat(server.asked)
                .filteredOn(what -> what.startsWith("disclose "))
                .hasSize(1);
    }

    @Test
    void aNumberIsBoughtOnlyAfterItsPriceWasSeen() {
        telephone.sections().pickedProperty().set(Section.NUMBERS);
        NumbersViewModel numbers = telephone.numbers();
        numbers.wantedProperty().set("(212)");
        numbers.search();
        assertThat(server.asked).endsWith("available 212 null");
        numbers.wantedProperty().set("5550 1");
        numbers.search();
        assertThat(server.asked).endsWith("available null 55501");
        numbers.buy();
        assertThat(server.asked).noneMatch(what -> what.startsWith("buy "));
        assertThat(numbers.offers().getFirst().price()).isEqualTo("$1.15 a month");
        numbers.buyingProperty().set(numbers.offers().getFirst());
        numbers.labelProperty().set(" Flyer ");
        numbers.buy();
        assertThat(server.asked).contains("buy +12125550141 Flyer");
        assertThat(numbers.buyingProperty().get()).isNull();
        assertThat(numbers.offers()).hasSize(2);
        assertThat(numbers.numbers()).hasSize(5);
    }

    @Test
    void aNumberIsGivenBackOnlyAfterItWasTyped() {
        telephone.sections().pickedProperty().set(Section.NUMBERS);
        NumbersViewModel numbers = telephone.numbers();
        NumbersViewModel.Number second = numbers.numbers().stream()
                .filter(n -> n.e164().equals(SampleTelephone.SECOND))
                .findFirst()
                .orElseThrow();
        numbers.releasingProperty().set(second);
        numbers.typedAgainProperty().set("555-0134");
        numbers.release();
        assertThat(server.asked).doesNotContain("release");
        assertThat(numbers.asking().problemProperty().get()).startsWith("Type the number");
        numbers.typedAgainProperty().set("212 555 0133");
        numbers.release();
        assertThat(server.asked).contains("release");
        assertThat(numbers.releasingProperty().get()).isNull();
        assertThat(numbers.numbers())
                .filteredOn(n -> n.e164().equals(SampleTelephone.SECOND))
                .extracting(NumbersViewModel.Number::state)
                .containsExactly(NumberView.State.RELEASED);
    }

    @Test
    void whatCannotBeLoadedSaysSoAndComesBackWithTheServer() {
        server.failure = new ServerFailure.Unreachable(new IOException());
        telephone.sections().pickedProperty().set(Section.NUMBERS);
        assertThat(telephone.numbers().loading().stateProperty().get()).isEqualTo(Loading.State.FAILED);
        server.failure = null;
        status.set(new ConnectionStatus.SignedOut(Optional.empty()));
        assertThat(telephone.sections().offlineProperty().get()).isTrue();
        status.set(new ConnectionStatus.Connected());
        assertThat(telephone.numbers().numbers()).hasSize(4);
    }
}
