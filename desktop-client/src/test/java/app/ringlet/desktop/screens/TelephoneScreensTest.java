package app.ringlet.desktop.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.SampleTelephone;
import app.ringlet.desktop.shell.ShellViewModel.Place;
import app.ringlet.desktop.telephone.NumbersViewModel;
import app.ringlet.desktop.telephone.TelephoneViewModel;
import app.ringlet.desktop.telephone.TelephoneViewModel.Section;
import app.ringlet.protocol.calls.AnsweringMode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The telephone's place as pictures in target/screens, light and dark. */
class TelephoneScreensTest {

    private final Stagehand hand = new Stagehand();

    @AfterEach
    void close() {
        hand.close();
    }

    private TelephoneViewModel open(Section section, double width, double height) {
        hand.show(SampleSalon.owned(SampleSalon.busy()), width, height);
        Fx.run(() -> {
            hand.models.telephone().sections().pickedProperty().set(section);
            hand.models.shell().placeProperty().set(Place.TELEPHONE);
        });
        Fx.settle();
        return hand.models.telephone();
    }

    @Test
    void whoAnswers() {
        TelephoneViewModel model = open(Section.ANSWERING, 1440, 900);
        hand.snapshots("telephone-answering");
        assertThat(hand.texts())
                .contains("Telephone", "While you are open", "While you are closed", "The desk, then the assistant")
                .contains("All changes saved", "15 s");
        Fx.run(() -> {
            model.answering().closed().modeProperty().set(AnsweringMode.ANNOUNCEMENT);
            model.answering().closed().greetingProperty().set("");
            model.answering().save();
        });
        hand.snapshots("telephone-answering-problem");
        assertThat(hand.texts()).contains("Type what callers hear: an announcement has nothing else.");
    }

    @Test
    void whoAnswersInTheSmallestWindow() {
        open(Section.ANSWERING, 1100, 700);
        hand.snapshots("telephone-answering-small");
        assertThat(hand.texts()).contains("While you are open");
    }

    @Test
    void whoIsNotAnswered() {
        open(Section.BLOCKED, 1100, 700);
        hand.snapshots("telephone-blocked-small");
        assertThat(hand.texts()).contains("Who is not answered", "Refuse politely", "Voicemail only");
        Fx.run(() -> hand.models.telephone().blocked().callers().clear());
        hand.snapshots("telephone-blocked-none");
        assertThat(hand.texts()).contains("Nobody is blocked");
    }

    @Test
    void whatIsRecordedAndWhatCallersAreTold() {
        TelephoneViewModel model = open(Section.RECORDING, 1440, 900);
        Fx.run(() -> {
            model.recording().recordingDaysProperty().set("many");
            model.recording().save();
        });
        hand.snapshots("telephone-recording");
        assertThat(hand.texts())
                .contains("Record calls", "Type a number of days from 1 to 1,095.", "Said now")
                .contains("The law where you are asks that callers know that they are recorded.");
    }

    @Test
    void numbersAreFoundBoughtAndGivenBack() {
        TelephoneViewModel model = open(Section.NUMBERS, 1440, 900);
        Fx.run(() -> {
            model.numbers().wantedProperty().set("212");
            model.numbers().search();
            model.numbers().buyingProperty().set(model.numbers().offers().getFirst());
            NumbersViewModel.Number second = model.numbers().numbers().stream()
                    .filter(n -> n.e164().equals(SampleTelephone.SECOND))
                    .findFirst()
                    .orElseThrow();
            model.numbers().releasingProperty().set(second);
        });
        hand.snapshots("telephone-numbers");
        assertThat(hand.texts())
                .contains("Buy (212) 555-0141? It costs $1.15 a month, from today until you give it back.")
                .contains("Give it back", "You call and text from it", "Ask again");
        hand.desk.failure = new ServerFailure.Unreachable(new IOException());
        Fx.run(() -> model.numbers().buy());
        hand.snapshots("telephone-numbers-problem");
        assertThat(hand.texts()).anyMatch(text -> text.startsWith("The server cannot be reached"));
    }

    @Test
    void numbersInTheSmallestWindow() {
        open(Section.NUMBERS, 1100, 700);
        Fx.run(() -> {
            hand.models.telephone().numbers().search();
            hand.models
                    .telephone()
                    .numbers()
                    .buyingProperty()
                    .set(hand.models.telephone().numbers().offers().getFirst());
        });
        hand.snapshots("telephone-numbers-small");
        assertThat(hand.texts()).contains("Get a number", "price not known");
    }

    @Test
    void aPlaceThatCannotBeLoaded() {
        hand.desk.failure = new ServerFailure.Unreachable(new IOException());
        open(Section.NUMBERS, 1440, 900);
        assertThat(hand.texts()).contains("This could not be loaded");
    }

    @Test
    void theFrontDeskHasNoSuchPlace() {
        hand.show(SampleSalon.busy(), 1440, 900);
        assertThat(hand.texts()).doesNotContain("Phone", "Assistant");
    }
}
