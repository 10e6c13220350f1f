package app.ringlet.desktop.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.calls.WorkItemView;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorklistViewModelTest implements WorklistViewModel.Server {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final LiveSalon salon = new LiveSalon();
    private final List<String> answers = new ArrayList<>();
    private RuntimeException failure;
    private final WorklistViewModel list = new WorklistViewModel(salon, this, work, new DeskClock(work, work));

    @BeforeEach
    void show() {
        salon.show(SampleSalon.busy());
    }

    @Override
    public void answer(UUID id, String answer) {
        if (failure != null) {
            throw failure;
        }
        answers.add(answer);
    }

    @Override
    public WorkItemView markDone(UUID id) {
        if (failure != null) {
            throw failure;
        }
        WorkItemView i = salon.worklist().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new WorkItemView(i.id(), i.kind(), i.callId(), i.client(), i.phone(), i.text(), i.at(), true);
    }

    @Test
    void saysWhatIsOpenNewestFirst() {
        assertThat(list.items())
                .extracting(WorklistViewModel.Item::who)
                .containsExactly("Sam Carter", "(718) 555-0119", "Grace Kim");
        assertThat(list.items())
                .extracting(WorklistViewModel.Item::when)
                .containsExactly("12 min ago", "47 min ago", "9:05 am");
        assertThat(list.summaryProperty().get()).isEqualTo("2 missed calls, 1 message");
        work.pass(Duration.ofMinutes(2));
        assertThat(list.items().getFirst().when()).isEqualTo("14 min ago");
    }

    @Test
    void takesAnItemAwayWhenTheServerHasSaidYes() {
        UUID first = list.items().getFirst().id();
        work.hold();
        list.done(first);
        assertThat(list.items().getFirst().busy()).isTrue();
        work.letGo();
        assertThat(list.items()).extracting(WorklistViewModel.Item::id).doesNotContain(first);
        assertThat(list.summaryProperty().get()).isEqualTo("2 missed calls");
    }

    @Test
    void keepsItAndSaysWhyWhenItCouldNotBeMarked() {
        failure = new ServerFailure.Unreachable(new IOException());
        list.done(list.items().getFirst().id());
        assertThat(list.items()).hasSize(3).noneMatch(WorklistViewModel.Item::busy);
        assertThat(list.problemProperty().get()).startsWith("The server cannot be reached");
    }

    private UUID asked() {
        UUID id = SampleSalon.id("asked");
        salon.put(new WorkItemView(
                id,
                WorkItemView.Kind.QUESTION,
                null,
                null,
                "+12125550199",
                "Is there almond oil in your colour?",
                SampleSalon.at(10, 41),
                false));
        return id;
    }

    @Test
    void aQuestionIsAnsweredInItsPlace() {
        salon.show(SampleSalon.owned(SampleSalon.busy()));
        UUID question = asked();
        assertThat(list.summaryProperty().get()).isEqualTo("2 missed calls, 1 message, 1 question");
        assertThat(list.items())
                .extracting(WorklistViewModel.Item::answerable)
                .containsExactly(true, false, false, false);
        list.answer(question);
        assertThat(list.problemProperty().get()).isEqualTo("Type what the assistant should say.");
        list.answerProperty(question).set("  No, none of our colours has nuts in it. ");
        list.answer(question);
        assertThat(answers).containsExactly("No, none of our colours has nuts in it.");
        assertThat(list.items()).hasSize(3).noneMatch(item -> item.id().equals(question));
    }

    @Test
    void anAnswerThatDidNotArriveIsStillThere() {
        salon.show(SampleSalon.owned(SampleSalon.busy()));
        UUID question = asked();
        failure = new ServerFailure.Unreachable(new IOException());
        list.answerProperty(question).set("No.");
        list.answer(question);
        assertThat(list.items().getFirst().id()).isEqualTo(question);
        assertThat(list.answerProperty(question).get()).isEqualTo("No.");
        assertThat(list.problemProperty().get()).startsWith("The server cannot be reached");
    }

    @Test
    void onlyThoseWhoMayTeachTheAssistantAnswerAQuestion() {
        asked();
        assertThat(list.items()).noneMatch(WorklistViewModel.Item::answerable);
    }
}
