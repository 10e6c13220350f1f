package app.ringlet.desktop.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.Recordings.Track;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SamplePhone;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.SampleWork;
import app.ringlet.protocol.calls.ColleagueView;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.VoicemailView;
import app.ringlet.protocol.calls.WorkItemView;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorklistViewModelTest {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final LiveSalon salon = new LiveSalon();
    private final List<String> answers = new ArrayList<>();
    private final List<String> dialled = new ArrayList<>();
    private final SampleWork server = new SampleWork(salon, answers);
    private final WorklistViewModel list =
            new WorklistViewModel(salon, server, dialled::add, work, new DeskClock(work, work));

    @BeforeEach
    void show() {
        salon.show(SampleSalon.busy());
    }

    @Test
    void saysWhatIsOpenNewestFirst() {
        assertThat(list.items()).extracting(WorkItem::who).containsExactly("Sam Carter", "(718) 555-0119", "Grace Kim");
        assertThat(list.items()).extracting(WorkItem::when).containsExactly("12 min ago", "47 min ago", "9:05 am");
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
        assertThat(list.items()).extracting(WorkItem::id).doesNotContain(first);
        assertThat(list.summaryProperty().get()).isEqualTo("2 missed calls");
    }

    @Test
    void keepsItAndSaysWhyWhenItCouldNotBeMarked() {
        server.failure = new ServerFailure.Unreachable(new IOException());
        list.done(list.items().getFirst().id());
        assertThat(list.items()).hasSize(3).noneMatch(WorkItem::busy);
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
        assertThat(list.items()).extracting(WorkItem::answerable).containsExactly(true, false, false, false);
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
        server.failure = new ServerFailure.Unreachable(new IOException());
        list.answerProperty(question).set("No.");
        list.answer(question);
        assertThat(list.items().getFirst().id()).isEqualTo(question);
        assertThat(list.answerProperty(question).get()).isEqualTo("No.");
        assertThat(list.problemProperty().get()).startsWith("The server cannot be reached");
    }

    @Test
    void onlyThoseWhoMayTeachTheAssistantAnswerAQuestion() {
        asked();
        assertThat(list.items()).noneMatch(WorkItem::answerable);
    }

    private WorkItem item(String name) {
        return list.items().stream()
                .filter(item -> item.id().equals(SampleSalon.id(name)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDoneMarkCanBeTakenBackForAWhile() {
        list.done(SampleSalon.id("w1"));
        assertThat(list.undoProperty().get().words()).isEqualTo("Sam Carter: done");
        list.undo();
        assertThat(item("w1").who()).isEqualTo("Sam Carter");
        assertThat(list.undoProperty().get()).isNull();
        list.done(SampleSalon.id("w1"));
        work.pass(WorklistViewModel.UNDO_OFFERED);
        assertThat(list.undoProperty().get()).isNull();
        list.undo();
        assertThat(list.items()).hasSize(2);
    }

    @Test
    void aDoneMarkThatCannotBeTakenBackSaysWhy() {
        list.done(SampleSalon.id("w1"));
        server.failure = new ServerFailure.Refused("bad_transition", "The caller has tried again.", new IOException());
        list.undo();
        assertThat(list.problemProperty().get()).isEqualTo("The caller has tried again.");
        assertThat(list.items()).hasSize(2);
    }

    @Test
    void someoneSeesToIt() {
        list.take(SampleSalon.id("w1"));
        assertThat(item("w1").owner()).isEqualTo("You");
        list.assign(SampleSalon.id("w2"), SamplePhone.MIA.userId());
        assertThat(item("w2").owner()).isEqualTo("Mia Jansen");
        list.whoseProperty().set(Whose.MINE);
        assertThat(list.items()).extracting(WorkItem::id).containsExactly(SampleSalon.id("w1"));
        assertThat(list.openCountProperty().get()).isEqualTo(3);
        list.whoseProperty().set(Whose.NOBODYS);
        assertThat(list.items()).extracting(WorkItem::id).containsExactly(SampleSalon.id("w3"));
        list.whoseProperty().set(Whose.ALL);
        list.giveBack(SampleSalon.id("w1"));
        assertThat(item("w1").owner()).isEmpty();
        list.lookForColleagues();
        assertThat(list.colleagues()).extracting(ColleagueView::name).containsExactly("Mia Jansen");
    }

    @Test
    void callingBackDialsAndTakesItUnlessSomebodyElseHasIt() {
        list.callBack(SampleSalon.id("w1"));
        assertThat(dialled).containsExactly("+12125550163");
        assertThat(item("w1").mine()).isTrue();
        list.assign(SampleSalon.id("w2"), SamplePhone.MIA.userId());
        list.callBack(SampleSalon.id("w2"));
        assertThat(dialled).endsWith("+17185550119");
        assertThat(item("w2").owner()).isEqualTo("Mia Jansen");
    }

    @Test
    void aVoicemailCanBeHeardOnceItIsHereAndSaysHowOftenTheCallerTried() {
        UUID call = SampleSalon.id("call");
        WorkItemView awaited = voicemail(call, new VoicemailView(VoicemailView.State.AWAITED, null, null));
        salon.put(awaited);
        assertThat(item("vm").voicemail()).isNull();
        assertThat(item("vm").said()).isEqualTo("The message is not here yet.");
        salon.put(voicemail(call, new VoicemailView(VoicemailView.State.LEFT, 23, "Please call me back.")));
        assertThat(item("vm").voicemail()).isEqualTo(new Track(call, RecordingKind.VOICEMAIL));
        assertThat(item("vm").said()).isEqualTo("“Please call me back.”");
        assertThat(item("vm").seconds()).isEqualTo(23);
        assertThat(item("vm").tries()).isEqualTo("3 tries");
        assertThat(list.summaryProperty().get()).isEqualTo("2 missed calls, 1 voicemail, 1 message");
        salon.put(voicemail(call, new VoicemailView(VoicemailView.State.NONE, null, null)));
        assertThat(item("vm").said()).isEqualTo("No message was left.");
    }

    private static WorkItemView voicemail(UUID call, VoicemailView message) {
        return new WorkItemView(
                SampleSalon.id("vm"),
                WorkItemView.Kind.VOICEMAIL,
                call,
                null,
                "+12125550199",
                "Left a message",
                SampleSalon.at(10, 41),
                false,
                null,
                3,
                null,
                message);
    }
}
