package app.ringlet.desktop.calls;

import static app.ringlet.desktop.sample.SampleSalon.at;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.CallStates;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SamplePhone;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TransferView;
import app.ringlet.protocol.push.PushMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveCallsViewModelTest {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final LiveSalon salon = new LiveSalon();
    private final List<SlotChip> pointed = new ArrayList<>();
    private final List<String> acts = new ArrayList<>();
    private final ObjectProperty<@Nullable UUID> heard = new SimpleObjectProperty<>();
    private List<ConversationTurn> conversation = List.of();
    private final LiveCallsViewModel calls = new LiveCallsViewModel(
            salon,
            new Conversations(salon, this::conversation, work),
            new DeskClock(work, work),
            pointed::add,
            new CallHands() {
                @Override
                public void listen(UUID call) {
                    acts.add("listen " + call);
                }

                @Override
                public void takeOver(UUID call) {
                    acts.add("take over " + call);
                }

                @Override
                public ReadOnlyObjectProperty<@Nullable UUID> heardProperty() {
                    return heard;
                }
            });

    private List<ConversationTurn> conversation(UUID call) {
        if (conversation == null) {
            throw new ServerFailure.Unreachable(new java.io.IOException());
        }
        return call.equals(SampleCalls.TALKING) ? conversation : List.of();
    }

    @BeforeEach
    void show() {
        salon.show(SampleSalon.busy());
    }

    @Test
    void showsTheNewestFirstAndWhatHasEndedLast() {
        assertThat(states()).containsExactly("Ringing", "AI talking", "Booked");
        assertThat(calls.liveCountProperty().get()).isEqualTo(2);
    }

    @Test
    void putsACallerWhoAsksForAPersonFirst() {
        salon.apply(new PushMessage.CallChanged(
                1,
                at(10, 42),
                SampleCalls.call(SampleCalls.TALKING, CallState.RINGING_DESK, null, "+12125550147", null, 90)));
        assertThat(states()).startsWith("Asks for a person", "Ringing");
    }

    @Test
    void onlyACallThatNobodyHasCanBeTakenAndOnlyWhatOneDoesNotHearYetIsListenedTo() {
        calls.takeOverFirst();
        calls.listenToFirst();
        assertThat(acts).containsExactly("take over " + SampleCalls.TALKING, "listen " + SampleCalls.TALKING);
        taken(SamplePhone.MIA);
        assertThat(card("With Mia Jansen").freeProperty().get()).isFalse();
        assertThat(card("With Mia Jansen").listenableProperty().get()).isTrue();
        taken(new TakenBy(SamplePhone.ME, "Alex Baker"));
        assertThat(card("With you").listenableProperty().get()).isFalse();
    }

    private void taken(TakenBy by) {
        CallView call = CallStates.incoming(CallState.WITH_STAFF);
        salon.apply(new PushMessage.CallChanged(
                1, at(10, 42), CallStates.with(call, CallState.WITH_STAFF, by, at(10, 42))));
    }

    @Test
    void saysWhoInWordsOrNumber() {
        assertThat(card("AI talking").whoProperty().get()).isEqualTo("Elena Ruiz");
        assertThat(card("AI talking").whoElseProperty().get()).isEqualTo("(212) 555-0147");
        assertThat(card("Ringing").whoProperty().get()).isEqualTo("(646) 555-0182");
    }

    @Test
    void countsTheTimeInTheState() {
        CallCard card = card("AI talking");
        assertThat(card.timerProperty().get()).isEqualTo("1:24");
        work.pass(Duration.ofSeconds(3));
        assertThat(card.timerProperty().get()).isEqualTo("1:27");
    }

    @Test
    void keepsItsCardAndBubblesWhenALineIsAdded() {
        CallCard card = card("AI talking");
        Bubble first = card.bubbles().getFirst();
        salon.apply(new PushMessage.LineSaid(
                1,
                at(10, 42),
                SampleCalls.TALKING,
                new TranscriptLine(6, at(10, 42), TranscriptLine.Speaker.CALLER, "Yes please")));
        assertThat(card("AI talking")).isSameAs(card);
        assertThat(card.bubbles()).hasSize(6);
        assertThat(card.bubbles().getFirst()).isSameAs(first);
        assertThat(card.bubbles().getLast().text()).isEqualTo("Yes please");
    }

    @Test
    void pointsAtTheHeldSlotUntilItIsReleased() {
        SlotChip chip = card("AI talking").chipProperty().get();
        assertThat(chip)
                .isEqualTo(new SlotChip("Holding Chloe, Today 2:00 pm", SampleSalon.DAY, SampleCalls.HOLD.id(), true));
        calls.pointTo(chip);
        assertThat(pointed).containsExactly(chip);
        salon.apply(new PushMessage.HoldReleased(1, at(10, 42), SampleCalls.HOLD.id()));
        assertThat(card("AI talking").chipProperty().get()).isNull();
    }

    @Test
    void pointsAtWhatWasBooked() {
        assertThat(card("Booked").chipProperty().get().text()).isEqualTo("Anna, Today 11:45 am");
    }

    @Test
    void keepsAFinishedCallForThreeMinutesThenFoldsItAway() {
        work.pass(LiveCallsViewModel.STAYS.minusSeconds(21));
        assertThat(states()).contains("Booked");
        work.pass(Duration.ofSeconds(2));
        assertThat(states()).doesNotContain("Booked");
        assertThat(salon.calls()).hasSize(2);
    }

    @Test
    void saysWhatCameOfACall() {
        salon.apply(new PushMessage.CallChanged(
                1,
                at(10, 42),
                SampleCalls.call(
                        SampleCalls.RINGING, CallState.ENDED, CallOutcome.MESSAGE_TAKEN, "+16465550182", null, 30)));
        CallCard card = card("Message taken");
        assertThat(card.resultProperty().get()).isEqualTo(CallWords.Result.OPEN);
        assertThat(card.live()).isFalse();
    }

    private List<String> states() {
        return calls.cards().stream().map(c -> c.stateWordProperty().get()).toList();
    }

    private CallCard card(String state) {
        return calls.cards().stream()
                .filter(c -> c.stateWordProperty().get().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private CallCard talking() {
        return calls.cards().stream()
                .filter(card -> card.id().equals(SampleCalls.TALKING))
                .findFirst()
                .orElseThrow();
    }

    private void sayMore(int number) {
        salon.apply(new PushMessage.LineSaid(
                number,
                SampleSalon.at(10, 42),
                SampleCalls.TALKING,
                new TranscriptLine(number, SampleSalon.at(10, 42), TranscriptLine.Speaker.CALLER, "Yes")));
    }

    @Test
    void showsWhatWasKeptFromBeingSaidAndWhatTheCallerWants() {
        conversation = SampleCalls.conversation(SampleCalls.TALKING);
        assertThat(talking().reasonProperty().get()).isEqualTo("Wanted to book");
        assertThat(talking().bubbles().get(4).blocked()).isEmpty();
        sayMore(6);
        assertThat(talking().bubbles().get(4).blocked()).hasSize(1);
    }

    @Test
    void aConversationThatCannotBeHadTakesNothingFromTheCard() {
        conversation = null;
        sayMore(6);
        assertThat(talking().bubbles())
                .hasSize(6)
                .allMatch(bubble -> bubble.blocked().isEmpty());
    }

    @Test
    void aCallThatIsHeardAlreadyIsNotListenedToAgain() {
        heard.set(SampleCalls.TALKING);
        calls.listenToFirst();
        assertThat(acts).isEmpty();
        heard.set(null);
        calls.listenToFirst();
        assertThat(acts).containsExactly("listen " + SampleCalls.TALKING);
    }

    @Test
    void someoneOutsideWhoIsAskedIsNamedByTheirNumberAsOneReadsIt() {
        salon.apply(new PushMessage.CallChanged(
                1,
                SampleSalon.at(10, 42),
                CallStates.aside(
                        CallStates.with(
                                CallStates.incoming(CallState.ON_HOLD),
                                CallState.ON_HOLD,
                                SamplePhone.MIA,
                                SampleSalon.at(10, 42)),
                        new TransferView(TransferView.Step.RINGING, null, "+12125550163", "+12125550163"))));
        assertThat(states()).contains("On hold, with Mia Jansen and (212) 555-0163");
    }
}
