package app.ringlet.desktop.calls;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.Recordings.Track;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SampleLog;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ConversationTurn.BlockedSentence;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.RecordingState;
import app.ringlet.protocol.push.PushMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallLogViewModelTest {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final DeskClock clock = new DeskClock(work, work);
    private final LiveSalon salon = new LiveSalon();
    private final SampleLog server = new SampleLog();
    private final CallLogViewModel log = new CallLogViewModel(salon, server, work, clock);
    private final CallDetailViewModel detail = new CallDetailViewModel(
            salon, log, server, new Conversations(salon, SampleCalls::conversation, work), work, clock);

    @BeforeEach
    void show() {
        salon.show(SampleSalon.busy());
    }

    @Test
    void listsTheNewestFirstAndPicksIt() {
        log.load();
        assertThat(log.rows()).hasSize(9);
        assertThat(log.rows().getFirst().outcome()).isEqualTo("Ringing");
        assertThat(log.pickedProperty().get()).isEqualTo(SampleCalls.RINGING);
        assertThat(log.rows().getLast().when()).isEqualTo("Wed, Nov 25, 8:42 am");
        assertThat(log.placeProperty().get()).isEqualTo("1 – 9 of 9");
    }

    @Test
    void showsWhatWasSaidInTheCallThatIsPicked() {
        log.load();
        log.pickedProperty().set(SampleCalls.BOOKED);
        assertThat(detail.said()).extracting(Bubble::number).containsExactly(1, 2);
        log.pickedProperty().set(SampleSalon.id("p4"));
        assertThat(detail.said()).isEmpty();
        assertThat(detail.transcriptNoteProperty().get()).isNotEmpty();
    }

    @Test
    void saysWhatTheCallerWantedAndWhereSomethingWasKeptFromBeingSaid() {
        log.load();
        log.pickedProperty().set(SampleCalls.TALKING);
        assertThat(log.rows().get(1).reason()).isEqualTo("Wanted to book");
        assertThat(detail.said().getLast().blocked())
                .extracting(BlockedSentence::sentence)
                .containsExactly("You are booked with Chloe at two.");
        assertThat(detail.said().subList(0, 4))
                .allMatch(bubble -> bubble.blocked().isEmpty());
        assertThat(log.rows().getLast().reason()).isEmpty();
        log.pickedProperty().set(SampleCalls.BOOKED);
        assertThat(detail.said()).allMatch(bubble -> bubble.blocked().isEmpty());
    }

    @Test
    void hasACallThatIsPickedHoweverOldItIs() {
        UUID old = SampleSalon.id("three weeks ago");
        log.pickedProperty().set(old);
        log.load();
        assertThat(log.rows().getLast().id()).isEqualTo(old);
        assertThat(log.pickedProperty().get()).isEqualTo(old);
    }

    @Test
    void followsACallThatEnds() {
        log.load();
        salon.apply(new PushMessage.CallChanged(
                1,
                SampleSalon.at(10, 42),
                SampleCalls.call(
                        SampleCalls.RINGING, CallState.ENDED, CallOutcome.ABANDONED, "+16465550182", null, 30)));
        assertThat(log.rows().getFirst().outcome()).isEqualTo("Hung up early");
        assertThat(log.rows().getFirst().length()).isEqualTo("0:10");
    }

    @Test
    void saysWhyItCannotBeLoadedAndKeepsWhatItHas() {
        server.failure = new ServerFailure.Unreachable(new IOException());
        log.load();
        assertThat(log.loading().stateProperty().get()).isEqualTo(Loading.State.FAILED);
        server.failure = null;
        log.load();
        server.failure = new ServerFailure.Unreachable(new IOException());
        log.load();
        assertThat(log.rows()).hasSize(9);
        assertThat(log.loading().problemProperty().get()).startsWith("The server cannot be reached");
    }

    @Test
    void forgetsEverythingWhenSomeoneSignsOut() {
        log.filter().textProperty().set("sam");
        log.load();
        salon.clear();
        assertThat(log.rows()).isEmpty();
        assertThat(detail.said()).isEmpty();
        assertThat(log.filter().textProperty().get()).isEmpty();
        assertThat(detail.pictureProperty().get()).isNull();
    }

    @Test
    void looksForWhatIsTypedOnceTypingPauses() {
        log.load();
        log.filter().textProperty().set("s");
        log.filter().textProperty().set("sam");
        work.pass(Duration.ofMillis(200));
        assertThat(log.rows()).hasSize(9);
        work.pass(Duration.ofMillis(200));
        assertThat(server.queries).hasSize(2);
        assertThat(log.rows()).extracting(CallRow::who).containsOnly("Sam Carter");
        assertThat(log.filteredProperty().get()).isTrue();
        assertThat(log.pickedProperty().get()).isEqualTo(log.rows().getFirst().id());
        log.clearFilter();
        assertThat(log.rows()).hasSize(9);
        assertThat(log.filteredProperty().get()).isFalse();
    }

    @Test
    void asksForDaysInTheSalonsZoneAndForWhatCameOfIt() {
        log.filter().spanProperty().set(CallFilter.Span.YESTERDAY);
        log.filter().outcomeProperty().set(CallOutcome.BOOKED);
        log.filter().reasonProperty().set(CallReason.BOOK);
        log.filter().recordedProperty().set(true);
        LocalDate yesterday = SampleSalon.DAY.minusDays(1);
        assertThat(server.queries)
                .endsWith(new CallQuery("", yesterday, yesterday, CallReason.BOOK, CallOutcome.BOOKED, false, true));
        log.filter().spanProperty().set(CallFilter.Span.DAYS);
        log.filter().fromProperty().set(SampleSalon.DAY);
        log.filter().toProperty().set(yesterday);
        assertThat(server.queries.getLast().from())
                .as("typed the wrong way round")
                .isEqualTo(yesterday);
        assertThat(server.queries.getLast().to()).isEqualTo(SampleSalon.DAY);
    }

    @Test
    void aNewCallAppearsOnTheFirstPageOfAllButNotAmongWhatIsLookedFor() {
        log.load();
        log.filter().outcomeProperty().set(CallOutcome.MOVED);
        assertThat(log.rows()).hasSize(1);
        CallView fresh = SampleCalls.call(SampleSalon.id("new"), CallState.RINGING, null, "+16465550199", null, 0);
        salon.apply(new PushMessage.CallChanged(1, SampleSalon.at(10, 42), fresh));
        assertThat(log.rows()).hasSize(1);
        log.clearFilter();
        assertThat(log.rows().getFirst().id()).isEqualTo(fresh.id());
    }

    @Test
    void turnsPages() {
        server.size = 4;
        log.load();
        assertThat(log.placeProperty().get()).isEqualTo("1 – 4 of 9");
        assertThat(log.newerProperty().get()).isFalse();
        log.goOlder();
        assertThat(log.rows()).hasSize(4);
        assertThat(log.pickedProperty().get()).isEqualTo(log.rows().getFirst().id());
        log.goOlder();
        assertThat(log.placeProperty().get()).isEqualTo("9 – 9 of 9");
        assertThat(log.olderProperty().get()).isFalse();
        log.goOlder();
        assertThat(log.rows()).as("there is no older one").hasSize(1);
        log.goNewer();
        log.goNewer();
        assertThat(log.placeProperty().get()).isEqualTo("1 – 4 of 9");
    }

    @Test
    void anAnswerThatIsOvertakenByAnotherQuestionIsDropped() {
        log.load();
        work.hold();
        log.filter().outcomeProperty().set(CallOutcome.MOVED);
        log.filter().outcomeProperty().set(CallOutcome.CANCELLED);
        work.letGo();
        assertThat(log.rows()).extracting(CallRow::outcome).containsExactly("Cancelled");
    }

    @Test
    void theReasonIsPutRightAndTheNoteIsKept() {
        log.load();
        log.pickedProperty().set(SampleSalon.id("p1"));
        detail.setReason(CallReason.BOOK);
        assertThat(detail.pictureProperty().get().reason()).isEqualTo(CallReason.BOOK);
        assertThat(log.rows())
                .anyMatch(row ->
                        row.id().equals(SampleSalon.id("p1")) && row.reason().equals("Wanted to book"));
        detail.noteProperty().set(" wants her usual colour ");
        assertThat(detail.noteChangedProperty().get()).isTrue();
        detail.keepNote();
        assertThat(detail.noteChangedProperty().get()).isFalse();
        assertThat(server.asked).containsExactly("reason BOOK", "note wants her usual colour");
        log.pickedProperty().set(SampleSalon.id("p2"));
        assertThat(detail.noteProperty().get()).isEmpty();
        log.pickedProperty().set(SampleSalon.id("p1"));
        assertThat(detail.noteProperty().get()).isEqualTo("wants her usual colour");
    }

    @Test
    void aNoteThatWasNotKeptIsStillThereAndSaysWhy() {
        log.load();
        log.pickedProperty().set(SampleSalon.id("p1"));
        server.failure = new ServerFailure.Unreachable(new IOException());
        detail.noteProperty().set("call her back");
        detail.keepNote();
        assertThat(detail.noteProperty().get()).isEqualTo("call her back");
        assertThat(detail.noteChangedProperty().get()).isTrue();
        assertThat(detail.asking().problemProperty().get()).startsWith("The server cannot be reached");
    }

    @Test
    void saysWhetherACallCanBeListenedToAndWhyNot() {
        CallView moved = server.calls.stream()
                .filter(c -> c.id().equals(SampleSalon.id("p1")))
                .findFirst()
                .orElseThrow();
        server.replace(SampleCalls.with(
                moved, null, null, List.of(SampleCalls.recording(RecordingKind.CALL, RecordingState.READY, null))));
        CallView message = server.calls.stream()
                .filter(c -> c.id().equals(SampleSalon.id("p2")))
                .findFirst()
                .orElseThrow();
        server.replace(SampleCalls.with(
                message,
                null,
                null,
                List.of(SampleCalls.recording(RecordingKind.VOICEMAIL, RecordingState.ERASED, null))));
        log.load();
        assertThat(log.rows())
                .filteredOn(CallRow::recorded)
                .extracting(CallRow::id)
                .containsExactly(SampleSalon.id("p1"));
        log.pickedProperty().set(SampleSalon.id("p1"));
        assertThat(detail.pictureProperty().get().recordings())
                .containsExactly(new Recorded(new Track(SampleSalon.id("p1"), RecordingKind.CALL), true, 95, ""));
        log.pickedProperty().set(SampleSalon.id("p2"));
        assertThat(detail.pictureProperty().get().recordings().getFirst().playable())
                .isFalse();
        assertThat(detail.pictureProperty().get().recordings().getFirst().words())
                .startsWith("Erased");
    }

    @Test
    void theArrowsGoFromCallToCall() {
        log.load();
        log.pickNext(1);
        assertThat(log.pickedProperty().get()).isEqualTo(SampleCalls.TALKING);
        log.pickNext(-1);
        log.pickNext(-1);
        assertThat(log.pickedProperty().get()).isEqualTo(SampleCalls.RINGING);
    }
}
