package app.ringlet.desktop.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.assistant.AssistantViewModel.Section;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleAssistant;
import app.ringlet.desktop.sample.SampleQuestions;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.ErrorCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The place as a whole, its questions and its review. */
class AssistantViewModelTest {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final LiveSalon salon = new LiveSalon();
    private final SampleAssistant assistant = new SampleAssistant();
    private final ReadOnlyObjectWrapper<ConnectionStatus> status =
            new ReadOnlyObjectWrapper<>(new ConnectionStatus.Connected());
    private final List<UUID> opened = new ArrayList<>();
    private final AssistantViewModel place = new AssistantViewModel(
            assistant.server(), status.getReadOnlyProperty(), salon, work, new DeskClock(work, work), opened::add);
    private final QuestionsViewModel questions = place.questions();
    private final ReviewViewModel review = place.review();

    @BeforeEach
    void show() {
        salon.show(SampleSalon.owned(SampleSalon.busy()));
        place.sections().setShown(true);
    }

    @Test
    void isThereForThoseWhoMayTeachTheAssistant() {
        assertThat(place.openProperty().get()).isTrue();
        assertThat(place.maySetProperty().get()).isTrue();
        salon.show(SampleSalon.busy());
        assertThat(place.openProperty().get()).isFalse();
        assertThat(place.maySetProperty().get()).isFalse();
    }

    @Test
    void forgetsEverythingWhenSomeoneSignsOut() {
        for (Section section : Section.values()) {
            place.sections().pickedProperty().set(section);
        }
        place.tryIt().begin();
        place.settings().form().nameProperty().set("Max");
        salon.clear();
        assertThat(place.tryIt().lines()).isEmpty();
        assertThat(place.knowledge().rows()).isEmpty();
        assertThat(questions.rows()).isEmpty();
        assertThat(review.flagged()).isEmpty();
        assertThat(place.settings().unsavedProperty().get()).isFalse();
    }

    @Test
    void asksForNothingWhileTheServerIsAwayAndAsksAgainWhenItIsBack() {
        status.set(new ConnectionStatus.Reconnecting(SampleSalon.NOW, 5, Optional.empty()));
        assertThat(place.sections().offlineProperty().get()).isTrue();
        place.sections().pickedProperty().set(Section.QUESTIONS);
        assertThat(questions.rows()).isEmpty();
        status.set(new ConnectionStatus.Connected());
        assertThat(questions.rows()).hasSize(2);
    }

    @Test
    void saysWhoAskedWhatAndInWhichLanguage() {
        place.sections().pickedProperty().set(Section.QUESTIONS);
        var first = questions.rows().getFirst();
        assertThat(first.who()).isEqualTo("Grace Kim");
        assertThat(first.language()).isEqualTo("Spanish (Mexico)");
        assertThat(first.when()).isEqualTo("Today 9:07 am");
        assertThat(questions.rows().getLast().who()).isEqualTo("+44 20 7946 0123");
        assertThat(questions.rows().getLast().language()).isEmpty();
    }

    @Test
    void anAnswerTeachesTheAssistantAndTakesTheQuestionAway() {
        place.sections().pickedProperty().set(Section.QUESTIONS);
        var row = questions.rows().getLast();
        questions.answer(row);
        assertThat(row.asking().problemProperty().get()).isEqualTo("Type what the assistant should say.");
        row.answer().set("No, none has nuts in it.");
        questions.load();
        var again = questions.rows().getLast();
        assertThat(again.answer().get()).as("typed words outlive a reload").isEqualTo("No, none has nuts in it.");
        questions.answer(again);
        assertThat(assistant.questions.answers).containsExactly("No, none has nuts in it.");
        assertThat(questions.rows()).hasSize(1);
        assertThat(questions.settledProperty().get()).startsWith("From now on the assistant knows this.");
    }

    @Test
    void aQuestionMayBeDismissed() {
        place.sections().pickedProperty().set(Section.QUESTIONS);
        questions.dismiss(questions.rows().getFirst());
        assertThat(assistant.questions.open).containsExactly(SampleQuestions.NUTS);
        assertThat(questions.rows()).hasSize(1);
    }

    @Test
    void aQuestionThatSomebodyElseSettledGoesAndThatIsSaid() {
        place.sections().pickedProperty().set(Section.QUESTIONS);
        var row = questions.rows().getFirst();
        row.answer().set("Yes.");
        assistant.failure = SampleAssistant.refused(ErrorCode.BAD_TRANSITION);
        questions.answer(row);
        assertThat(questions.rows()).hasSize(1);
        assertThat(questions.settledProperty().get()).startsWith("Somebody else has settled it");
    }

    @Test
    void anAnswerThatDidNotArriveStays() {
        place.sections().pickedProperty().set(Section.QUESTIONS);
        var row = questions.rows().getFirst();
        row.answer().set("Yes.");
        assistant.failure = new ServerFailure.Unreachable(new IOException());
        questions.answer(row);
        assertThat(questions.rows()).hasSize(2);
        assertThat(row.answer().get()).isEqualTo("Yes.");
        assertThat(row.asking().problemProperty().get()).startsWith("The server cannot be reached");
    }

    @Test
    void sumsUpAndOpensACallInTheLog() {
        place.sections().pickedProperty().set(Section.REVIEW);
        assertThat(review.figures())
                .extracting(figure -> figure.number() + " " + figure.what())
                .containsExactly(
                        "412 calls",
                        "90 % served to the end",
                        "2 questions open",
                        "1,292,451 tokens",
                        "$2.41 for models");
        assertThat(review.flagged().get(1).why()).containsExactly("Asked the same again", "Hung up after an offer");
        assertThat(review.flagged().getLast().who()).isEqualTo("Number withheld");
        assertThat(assistant.reviewedFrom).isEqualTo("2026-10-28");
        review.open(review.flagged().getFirst());
        assertThat(opened).containsExactly(SampleSalon.id("p1"));
    }

    @Test
    void looksBackAsFarAsOneLikes() {
        place.sections().pickedProperty().set(Section.REVIEW);
        review.periodProperty().set(ReviewViewModel.Period.WEEK);
        assertThat(assistant.reviewedFrom).isEqualTo("2026-11-20");
    }
}
