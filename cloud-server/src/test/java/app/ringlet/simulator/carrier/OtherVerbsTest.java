package app.ringlet.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherVerbsTest extends CarrierTest {

    @Test
    void sayIsHeardAsOftenAsItLoopsAndPlayIsASound() {
        salon.on("/incoming", "<Say loop='2'>Ding</Say><Pause/><Play>hold.mp3</Play><Play digits='12w3'/>");
        PhoneCall call = maria.dial(SALON).awaitEnded();
        assertThat(call.heard()).containsExactly("Ding", "Ding");
        assertThat(call.transcript())
                .extracting(Utterance::text)
                .contains("Plays " + salon.url("/hold.mp3"), "Tones 12w3");
        assertThat(call.endReason()).isEqualTo("The other side hung up");
    }

    @Test
    void redirectGoesToAnAddressRelativeToTheDocument() {
        salon.on("/incoming", "<Redirect>a/b</Redirect><Say>Not reached</Say>")
                .on("/a/b", "<Redirect method='GET'>../c?x=1#ct=2000</Redirect>")
                .on("/c", params -> "<Say>" + params.get("x") + params.get("CallStatus") + "</Say>");
        assertThat(maria.dial(SALON).awaitEnded().heard()).containsExactly("1in-progress");
        assertThat(carrier.journal().to("/c").getFirst().request().url()).endsWith("/c?x=1");
    }

    @ParameterizedTest
    @CsvSource({"busy,busy", "rejected,no-answer"})
    void aRejectedCallWasNeverAnswered(String reason, String status) {
        salon.on("/incoming", "<Reject reason='" + reason + "'/>");
        PhoneCall call = maria.dial(SALON).awaitEnded();
        assertThat(call.answeredAt()).isNull();
        assertThat(posted("/status").getFirst())
                .containsEntry("CallStatus", status)
                .containsEntry("CallDuration", "0");
    }

    @Test
    void aMessageIsRecordedAndReportedWhenTheCallerHangsUp() {
        salon.on("/incoming", "<Record action='/recorded' recordingStatusCallback='/recording' maxLength='60'/>")
                .on("/recorded", "<Hangup/>")
                .on("/recording", "");
        PhoneCall call = maria.dial(SALON).awaitListening();
        call.say("Please call me back").say("Thank you").hangUp();

        assertThat(posted("/recorded").getFirst())
                .containsEntry("Digits", "hangup")
                .containsEntry("CallStatus", "completed")
                .containsEntry("RecordingDuration", "1");
        assertThat(posted("/recording").getFirst())
                .containsEntry("RecordingStatus", "completed")
                .containsEntry("RecordingSource", "RecordVerb")
                .containsEntry("CallSid", call.sid());
        assertThat(carrier.recordings().all())
                .extracting(Recording::words)
                .containsExactly("Please call me back Thank you");
    }

    @Test
    void whatWasSaidInAMessageIsWrittenDownIfThatIsWanted() {
        salon.on("/incoming", "<Record action='/recorded' transcribe='true' transcribeCallback='/text'/>")
                .on("/recorded", "<Hangup/>")
                .on("/text", "");
        maria.dial(SALON).awaitListening().say("Please call me back").hangUp();

        assertThat(posted("/text").getFirst())
                .containsEntry("TranscriptionStatus", "completed")
                .containsEntry("TranscriptionText", "Please call me back");
    }

    @Test
    void aKeyEndsTheRecordingAndTheCallGoesOn() {
        salon.on("/incoming", "<Record action='/recorded' finishOnKey='#'/>").on("/recorded", "<Say>Noted</Say>");
        PhoneCall call = maria.dial(SALON).awaitListening().say("Hello").press("5#");
        assertThat(call.awaitEnded().lastHeard()).isEqualTo("Noted");
        assertThat(posted("/recorded").getFirst()).containsEntry("Digits", "#");
    }

    @Test
    void anEmptyRecordingIsNone() {
        salon.on("/incoming", "<Record action='/recorded'/><Say>Nothing?</Say>");
        assertThat(maria.dial(SALON).awaitListening().staySilent().awaitEnded().lastHeard())
                .isEqualTo("Nothing?");
        assertThat(posted("/recorded")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<ConversationRelay url='wss://localhost:1/relay'/>,SessionStatus,failed",
        "<Stream url='wss://localhost:1/media'/>,StreamEvent,stream-error"
    })
    void aSocketThatCannotBeReachedIsReported(String noun, String name, String value) {
        salon.on("/incoming", "<Connect action='/next'>" + noun + "</Connect>").on("/next", "<Say>Plan B</Say>");
        assertThat(maria.dial(SALON).awaitEnded().lastHeard()).isEqualTo("Plan B");
        assertThat(posted("/next").getFirst()).containsEntry(name, value);
        assertThat(carrier.warnings()).hasSize(1);
    }

    @Test
    void speakingTakesTimeAtARealPace() {
        assertThat(Pace.real().speaking("x".repeat(150))).isEqualTo(Duration.ofSeconds(10));
        assertThat(Pace.times(10).speaking("x".repeat(150))).isEqualTo(Duration.ofSeconds(1));
        assertThat(Pace.instant().speaking("x".repeat(150))).isZero();
    }
}
