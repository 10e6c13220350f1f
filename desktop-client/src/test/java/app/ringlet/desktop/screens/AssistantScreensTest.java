package app.ringlet.desktop.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.assistant.AssistantViewModel;
import app.ringlet.desktop.assistant.AssistantViewModel.Section;
import app.ringlet.desktop.connection.ConnectionStatus.Connected;
import app.ringlet.desktop.connection.ConnectionStatus.Reconnecting;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.SalonPicture;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.SampleTrials;
import app.ringlet.desktop.shell.ShellViewModel.Place;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.AssistantReview;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.AssistantView;
import app.ringlet.protocol.assistant.KnowledgeKind;
import app.ringlet.protocol.calls.WorkItemView;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The assistant's place as pictures in target/screens, light and dark. */
class AssistantScreensTest {

    private static final SalonPicture OWNED = SampleSalon.owned(SampleSalon.busy());

    private final Stagehand hand = new Stagehand();

    @AfterEach
    void close() {
        hand.close();
    }

    private AssistantViewModel open(Section section, double width, double height) {
        hand.show(OWNED, width, height);
        Fx.run(() -> {
            hand.models.assistant().sections().pickedProperty().set(section);
            hand.models.shell().placeProperty().set(Place.ASSISTANT);
        });
        Fx.settle();
        return hand.models.assistant();
    }

    private void say(String words) {
        var tryIt = hand.models.assistant().tryIt();
        tryIt.wordsProperty().set(words);
        tryIt.say();
    }

    private void talk() {
        hand.assistant.trials.next.addAll(List.of(SampleTrials.OFFER, SampleTrials.CORRECTED, SampleTrials.DONE));
        Fx.run(() -> {
            var tryIt = hand.models.assistant().tryIt();
            tryIt.knownProperty().set(true);
            tryIt.phoneProperty().set("(212) 555-0147");
            tryIt.begin();
            say("Hi! I'd like a women's cut with Chloe this afternoon, if that works.");
            say("Two, please");
        });
    }

    @Test
    void whoCalls() {
        open(Section.TRY_IT, 1440, 900);
        hand.snapshots("assistant-try-begin");
        assertThat(hand.texts()).contains("Assistant", "Talk to the assistant as a caller would", "Call the assistant");
    }

    @Test
    void aConversation() {
        open(Section.TRY_IT, 1440, 900);
        talk();
        hand.snapshots("assistant-try");
        assertThat(hand.texts())
                .contains("Elena Ruiz is calling", "Kept from being said", "gpt-4.1-mini, 655 ms")
                .doesNotContain("Talk to the assistant as a caller would");
        Fx.run(() -> say("Yes"));
        hand.snapshots("assistant-try-over");
        assertThat(hand.texts()).contains("Would book Women's cut, Today 2:00 pm", "Here the assistant would hang up.");
    }

    @Test
    void aConversationInTheSmallestWindow() {
        open(Section.TRY_IT, 1100, 700);
        talk();
        Fx.run(() -> hand.assistant.failure = new ServerFailure.Unreachable(new IOException()));
        Fx.run(() -> say("And a very long sentence of a caller who tells everything at once, from the dog that is ill"
                + " to the wedding on Saturday, and who wants to know whether all of that can be done"
                + " before noon."));
        hand.snapshots("assistant-try-small");
        assertThat(hand.texts()).anyMatch(text -> text.startsWith("The server cannot be reached"));
    }

    @Test
    void theSettings() {
        AssistantViewModel model = open(Section.SETTINGS, 1440, 900);
        hand.snapshots("assistant-settings");
        assertThat(hand.texts()).contains("Lena", "All changes saved", "Cancel later than your rules allow");
        Fx.run(() -> hand.scene
                .getRoot()
                .lookupAll(".sectioned-place .scroll-pane")
                .forEach(pane -> {
                    if (pane instanceof ScrollPane scroll) {
                        scroll.setVvalue(1);
                    }
                }));
        hand.snapshots("assistant-settings-end");
        assertThat(hand.texts()).contains("bah-lee-AHZH", "Needs nothing from outside", "5,000,000");
        Fx.run(() -> {
            model.settings().form().nameProperty().set("<Lena>");
            hand.assistant.failure = new ServerFailure.Refused(
                    ErrorCode.INVALID_FIELD.wire(),
                    "One field is wrong.",
                    List.of(new FieldError("name", "must be plain text")),
                    new IOException());
            model.settings().save();
        });
        hand.snapshots("assistant-settings-refused");
        assertThat(hand.texts()).contains("Must be plain text.", "Changes that are not saved");
    }

    @Test
    void theSettingsInTheSmallestWindow() {
        AssistantViewModel model = open(Section.SETTINGS, 1100, 700);
        Fx.run(() -> {
            model.settings().form().nameProperty().set("Maximiliana");
            hand.assistant.view = new AssistantView(9, AssistantSettings.DEFAULT);
            model.settings().save();
        });
        hand.snapshots("assistant-settings-small");
        assertThat(hand.texts()).contains("Save mine", "Show theirs", "Maximiliana");
    }

    @Test
    void whatItKnows() {
        AssistantViewModel model = open(Section.KNOWLEDGE, 1440, 900);
        Fx.run(() -> {
            model.knowledge().questionProperty().set("Where can I park?");
            model.knowledge().search();
            model.knowledge().remove(SampleSalon.id("Cancelling"));
        });
        hand.snapshots("assistant-knowledge");
        assertThat(hand.texts()).contains("From “Is there parking?”", "Remove for good", "Gift cards at Luna");
        Fx.run(() -> {
            model.knowledge().keep();
            model.knowledge().editor().openNew(KnowledgeKind.FAQ);
            model.knowledge().editor().titleProperty().set("Do you do children's hair?");
            model.knowledge().editor().save();
        });
        hand.snapshots("assistant-knowledge-edit");
        assertThat(hand.texts()).contains("What callers ask", "Something new to know");
    }

    @Test
    void whatItKnowsInTheSmallestWindowWhileAFileIsRead() throws IOException {
        AssistantViewModel model = open(Section.KNOWLEDGE, 1100, 700);
        var file = Files.createTempFile("prices-and-services-for-the-coming-year", ".txt");
        hand.work.hold();
        Fx.run(() -> {
            model.knowledge().questionProperty().set("Do you sell shampoo?");
            model.knowledge().sources().upload(file);
        });
        hand.snapshots("assistant-knowledge-small");
        assertThat(hand.texts()).anyMatch(text -> text.startsWith("Reading prices-and-services"));
    }

    @Test
    void itKnowsNothingYet() {
        hand.assistant.knowledge.entries.clear();
        open(Section.KNOWLEDGE, 1440, 900);
        hand.snapshots("assistant-knowledge-empty");
        assertThat(hand.texts()).contains("The assistant knows nothing yet");
    }

    @Test
    void openQuestions() {
        AssistantViewModel model = open(Section.QUESTIONS, 1440, 900);
        Fx.run(() -> {
            var row = model.questions().rows().getLast();
            row.answer().set("No, none of our colours has nuts in it.");
        });
        hand.snapshots("assistant-questions");
        assertThat(hand.texts()).contains("“Is there almond oil in your colour?”", "Spanish (Mexico)");
        Fx.run(() -> {
            model.questions().answer(model.questions().rows().getLast());
            model.questions().dismiss(model.questions().rows().getLast());
        });
        hand.snapshots("assistant-questions-empty");
        assertThat(hand.texts()).contains("No open questions");
    }

    @Test
    void howItDid() {
        open(Section.REVIEW, 1440, 900);
        hand.snapshots("assistant-review");
        assertThat(hand.texts()).contains("CALLS WORTH A LOOK", "Keratin treatment", "9 calls", "90 %");
        Fx.run(() -> hand.models
                .assistant()
                .review()
                .open(hand.models.assistant().review().flagged().getFirst()));
        assertThat(hand.texts()).contains("WHAT WAS SAID");
    }

    @Test
    void howItDidInTheSmallestWindow() {
        open(Section.REVIEW, 1100, 700);
        hand.snapshots("assistant-review-small");
        Fx.run(() -> {
            AssistantReview was = hand.assistant.review;
            hand.assistant.review = new AssistantReview(
                    was.from(),
                    was.to(),
                    new AssistantReview.Totals(0, 0, 0, 0, 0, 0),
                    List.of(),
                    List.of(),
                    List.of());
            hand.models.assistant().sections().load();
        });
        hand.snapshots("assistant-review-empty");
        assertThat(hand.texts()).contains("Nothing stands out", "Callers asked for nothing else");
    }

    @Test
    void theServerAwayOrSlow() {
        hand.assistant.failure = new ServerFailure.Unreachable(new IOException());
        AssistantViewModel model = open(Section.QUESTIONS, 1440, 900);
        Fx.run(() -> hand.status.set(
                new Reconnecting(SampleSalon.NOW.plusSeconds(9), 5, Optional.of(SampleSalon.NOW.minusSeconds(600)))));
        hand.snapshots("assistant-offline");
        assertThat(hand.texts()).contains("This could not be loaded", "Try again");
        hand.assistant.failure = null;
        hand.work.hold();
        Fx.run(() -> {
            hand.status.set(new Connected());
            hand.work.pass(Duration.ofMillis(300));
        });
        hand.snapshots("assistant-loading");
        assertThat(hand.texts()).doesNotContain("This could not be loaded", "No open questions");
        assertThat(model.questions().loading().stateProperty().get().name()).isEqualTo("SKELETON");
    }

    @Test
    void aQuestionOnTheWorklistAndAnAnswerThatWasCorrected() {
        hand.show(OWNED, 1440, 900);
        Fx.run(() -> hand.salon.put(new WorkItemView(
                SampleSalon.id("asked"),
                WorkItemView.Kind.QUESTION,
                null,
                null,
                "+12125550199",
                "Is there almond oil in your colour?",
                SampleSalon.at(10, 41),
                false)));
        Fx.run(() -> hand.models.shell().placeProperty().set(Place.WORKLIST));
        hand.snapshots("worklist-question");
        assertThat(hand.texts()).contains("Is there almond oil in your colour?", "Answer");
        Fx.run(() -> {
            hand.models.shell().placeProperty().set(Place.CALLS);
            hand.models.callLog().pickedProperty().set(SampleCalls.TALKING);
        });
        hand.snapshots("calls-corrected");
        assertThat(hand.texts()).contains("Wanted to book · (212) 555-0147", "You are booked with Chloe at two.");
    }
}
