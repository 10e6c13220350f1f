package app.ringlet.desktop.calls;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ConversationTurn.BlockedSentence;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.push.PushMessage;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallLogViewModelTest implements CallLogViewModel.Source {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final LiveSalon salon = new LiveSalon();
    private RuntimeException failure;
    private final CallLogViewModel log = new CallLogViewModel(
            salon, this, new Conversations(salon, SampleCalls::conversation, work), work, new DeskClock(work, work));

    @BeforeEach
    void show() {
        salon.show(SampleSalon.busy());
    }

    @Override
    public List<CallView> latest() {
        if (failure != null) {
            throw failure;
        }
        return SampleCalls.past();
    }

    @Override
    public CallView call(UUID callId) {
        return SampleCalls.call(callId, CallState.ENDED, CallOutcome.ANSWERED, "+12125550199", null, 60 * 60 * 24 * 20);
    }

    @Override
    public List<TranscriptLine> transcript(UUID callId) {
        return SampleCalls.transcripts().getOrDefault(callId, List.of());
    }

    @Test
    void listsTheNewestFirstAndPicksIt() {
        log.load();
        assertThat(log.rows()).hasSize(9);
        assertThat(log.rows().getFirst().outcome()).isEqualTo("Ringing");
        assertThat(log.pickedProperty().get()).isEqualTo(SampleCalls.RINGING);
        assertThat(log.rows().getLast().when()).isEqualTo("Wed, Nov 25, 8:42 am");
    }

    @Test
    void showsWhatWasSaidInTheCallThatIsPicked() {
        log.load();
        log.pickedProperty().set(SampleCalls.BOOKED);
        assertThat(log.said()).extracting(Bubble::number).containsExactly(1, 2);
        log.pickedProperty().set(SampleSalon.id("p4"));
        assertThat(log.said()).isEmpty();
        assertThat(log.transcriptNoteProperty().get()).isNotEmpty();
    }

    @Test
    void saysWhatTheCallerWantedAndWhereSomethingWasKeptFromBeingSaid() {
        log.load();
        log.pickedProperty().set(SampleCalls.TALKING);
        assertThat(log.rows().get(1).reason()).isEqualTo("Wanted to book");
        assertThat(log.said().getLast().blocked())
                .extracting(BlockedSentence::sentence)
                .containsExactly("You are booked with Chloe at two.");
        assertThat(log.said().subList(0, 4)).allMatch(bubble -> bubble.blocked().isEmpty());
        assertThat(log.rows().getLast().reason()).isEmpty();
        log.pickedProperty().set(SampleCalls.BOOKED);
        assertThat(log.said()).allMatch(bubble -> bubble.blocked().isEmpty());
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
        failure = new ServerFailure.Unreachable(new IOException());
        log.load();
        assertThat(log.stateProperty().get()).isEqualTo(CallLogViewModel.State.FAILED);
        failure = null;
        log.load();
        failure = new ServerFailure.Unreachable(new IOException());
        log.load();
        assertThat(log.rows()).hasSize(9);
        assertThat(log.problemProperty().get()).startsWith("The server cannot be reached");
    }

    @Test
    void forgetsEverythingWhenSomeoneSignsOut() {
        log.load();
        salon.clear();
        assertThat(log.rows()).isEmpty();
        assertThat(log.said()).isEmpty();
    }
}
