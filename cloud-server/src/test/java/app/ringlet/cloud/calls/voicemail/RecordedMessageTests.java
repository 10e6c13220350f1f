package app.ringlet.cloud.calls.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.VoicemailView;
import app.ringlet.protocol.calls.VoicemailView.State;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorklistApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In whatever order the carrier tells of a message, and if it tells nothing. */
class RecordedMessageTests extends VoicemailTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Voicemails voicemails;

    /** Every order of the four, each of them once more at the end, and with each of the two that tell of the recording lost. */
    static List<List<Event>> orders() {
        List<List<Event>> all = new ArrayList<>();
        permute(new ArrayList<>(), List.of(Event.values()), all);
        List<List<Event>> lost = all.stream()
                .flatMap(order -> List.of(Event.ACTION, Event.RECORDED).stream()
                        .map(gone -> order.stream().filter(e -> e != gone).toList()))
                .distinct()
                .toList();
        all.addAll(lost);
        return all;
    }

    private static void permute(List<Event> done, List<Event> left, List<List<Event>> all) {
        if (left.isEmpty()) {
            all.add(List.copyOf(done));
        }
        for (Event next : left) {
            List<Event> more = new ArrayList<>(done);
            more.add(next);
            permute(more, left.stream().filter(e -> e != next).toList(), all);
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void inWhateverOrderTheCarrierTellsItAllIsWellInTheEndAndTellingItAgainChangesNothing(List<Event> order) {
        order.forEach(event -> event.post(this));

        WorkItemView then = item();
        CallView over = call();
        assertThat(then.message()).isEqualTo(new VoicemailView(State.LEFT, 23, WORDS));
        assertThat(then.text()).isEqualTo("Voicemail");
        assertThat(over.state()).isEqualTo(CallState.ENDED);
        assertThat(over.outcome()).isEqualTo(CallOutcome.MESSAGE_TAKEN);

        order.reversed().forEach(event -> event.post(this));
        assertThat(item()).isEqualTo(then);
        assertThat(call()).isEqualTo(over);
    }

    @Test
    void whoSaysNothingIsAskedToCallAgainAndTheItemSaysThatNothingWasLeft() {
        assertThat(posts("/voice/voicemail", Map.of()))
                .contains("didn't hear a message")
                .contains("<Hangup");
        Event.ENDED.post(this);

        assertThat(item().message()).isEqualTo(new VoicemailView(State.NONE, null, null));
        assertThat(item().text()).isEqualTo("No message left");
        assertThat(call().outcome()).isEqualTo(CallOutcome.ABANDONED);
    }

    @Test
    void aRecordingOfNoSecondsOrNoneAtAllIsNoMessage() {
        posts("/voice/voicemail/recording", Map.of("RecordingSid", RECORDING, "RecordingStatus", "absent"));
        assertThat(item().text()).isEqualTo("No message left");
        posts("/voice/voicemail", Map.of("RecordingSid", RECORDING, "RecordingDuration", "0"));
        assertThat(item().text()).isEqualTo("No message left");
    }

    @Test
    void whatTheCarrierNeverTellsOfIsGivenUpAfterATimeAndATruthThatComesLateStillCounts() {
        Event.ENDED.post(this);
        voicemails.giveUp();
        assertThat(item().message()).isEqualTo(new VoicemailView(State.AWAITED, null, null));

        begunBefore(Duration.ofMinutes(11));
        voicemails.giveUp();
        assertThat(item().text()).isEqualTo("No message left");

        desk.api(WorklistApi.class).markDone(item().id());
        Event.RECORDED.post(this);
        assertThat(item().message()).isEqualTo(new VoicemailView(State.LEFT, 23, null));
        assertThat(item().done())
                .as("there is something to listen to after all")
                .isFalse();
    }

    private void begunBefore(Duration ago) {
        jdbc.sql("UPDATE voicemail SET begun_at = ? WHERE call_id = ?")
                .params(UtcTime.column(Instant.now().minus(ago)), Ids.bytes(call().id()))
                .update();
    }
}
