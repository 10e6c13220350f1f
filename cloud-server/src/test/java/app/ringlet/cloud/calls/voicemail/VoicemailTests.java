package app.ringlet.cloud.calls.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.VoicemailView;
import app.ringlet.protocol.calls.VoicemailView.State;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import app.ringlet.protocol.calls.WorklistApi;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VoicemailTests extends VoicemailTest {

    @Test
    void theCallerIsAskedForAMessageAndTheItemIsThereAtOnce() {
        assertThat(asked)
                .contains("Nobody is here.")
                .contains("<Record")
                .contains("playBeep=\"true\"")
                .contains("/voice/voicemail/recording")
                .contains("transcribe=\"true\"");
        assertThat(asked.indexOf("<Say")).isLessThan(asked.indexOf("<Record"));
        assertThat(call().state()).isEqualTo(CallState.VOICEMAIL);
        assertThat(item().kind()).isEqualTo(Kind.VOICEMAIL);
        assertThat(item().message()).isEqualTo(new VoicemailView(State.AWAITED, null, null));
    }

    @Test
    void aMessageIsThankedForAndOnTheListWithWhoAndHowLong() {
        assertThat(Event.ACTION.post(this))
                .contains("Thank you for your message")
                .contains("<Hangup");
        Event.ENDED.post(this);

        assertThat(item().phone()).isEqualTo(CALLER);
        assertThat(item().callId()).isEqualTo(call().id());
        assertThat(item().message()).isEqualTo(new VoicemailView(State.LEFT, 23, null));
        assertThat(call().outcome()).isEqualTo(CallOutcome.MESSAGE_TAKEN);
    }

    @Test
    void theFirstWebhookAgainAsksForTheSameMessage() {
        assertThat(carrier.post("/voice/incoming", line).body()).isEqualTo(asked);
        assertThat(carrier.post("/voice/fallback", line).body()).isEqualTo(asked);
        assertThat(desk.api(WorklistApi.class).list(true, 0, 50).items()).hasSize(1);
    }

    @Test
    void whatIsIllFormedOrOfNobodysCallChangesNothing() {
        WorkItemView before = item();
        for (String bad : Arrays.asList("", "x".repeat(65), "RE';--", "<RE>")) {
            posts("/voice/voicemail/recording", Map.of("RecordingSid", bad, "RecordingStatus", "completed"));
        }
        posts("/voice/voicemail/text", Map.of("TranscriptionStatus", "failed", "TranscriptionText", "noise"));
        posts("/voice/voicemail/text", Map.of("TranscriptionStatus", "completed", "TranscriptionText", "  "));
        Map<String, String> elsewhere = carrier.with(line, "CallSid", "CA" + UUID.randomUUID());
        assertThat(carrier.post("/voice/voicemail", carrier.with(elsewhere, "RecordingSid", RECORDING))
                        .status())
                .isEqualTo(200);
        assertThat(carrier.postUnsigned("/voice/voicemail/recording", line).status())
                .isEqualTo(403);

        assertThat(item()).isEqualTo(before);
    }
}
