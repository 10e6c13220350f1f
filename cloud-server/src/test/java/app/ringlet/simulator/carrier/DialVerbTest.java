package app.ringlet.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialVerbTest extends CarrierTest {
    private static final String DESK = "+12125550111";

    private SimulatedPhone desk;

    @BeforeEach
    void desk() {
        desk = carrier.phone(DESK);
        salon.on(
                        "/incoming",
                        "<Say>I ring the desk</Say><Dial action='/after' timeout='20'>" + DESK
                                + "</Dial><Say>Not reached</Say>")
                .on("/after", "<Say>Goodbye</Say>");
    }

    @Test
    void bothHearEachOtherUntilTheDeskHangsUp() {
        PhoneCall call = maria.dial(SALON);
        PhoneCall atDesk = desk.awaitRing(SOON);
        assertThat(atDesk.otherNumber()).isEqualTo("+19175550123");
        assertThat(call.listening()).isFalse();
        atDesk.answer().awaitListening().say("Luna, this is the desk");
        call.awaitHeard("this is the desk").say("Hello desk");
        assertThat(atDesk.awaitHeard("Hello desk").status()).isEqualTo(CallStatus.IN_PROGRESS);
        atDesk.hangUp();

        assertThat(call.awaitEnded().lastHeard()).isEqualTo("Goodbye");
        assertThat(posted("/after"))
                .singleElement()
                .satisfies(params -> assertThat(params)
                        .containsEntry("DialCallStatus", "completed")
                        .containsEntry("DialCallSid", atDesk.sid())
                        .containsEntry("CallStatus", "in-progress")
                        .containsKey("DialCallDuration"));
    }

    @ParameterizedTest
    @CsvSource({"UNANSWERED,no-answer", "BUSY,busy", "OUT_OF_SERVICE,failed"})
    void aDeskThatDoesNotAnswerIsReported(Ring ring, String status) {
        desk.whenRung(ring);
        assertThat(maria.dial(SALON).awaitEnded().lastHeard()).isEqualTo("Goodbye");
        assertThat(posted("/after").getFirst())
                .containsEntry("DialCallStatus", status)
                .doesNotContainKey("DialCallDuration");
    }

    @Test
    void aDeskThatDeclinesIsBusy() {
        PhoneCall call = maria.dial(SALON);
        desk.awaitRing(SOON).decline();
        call.awaitEnded();
        assertThat(posted("/after").getFirst()).containsEntry("DialCallStatus", "busy");
    }

    @Test
    void aCallerWhoLeavesEndsTheRinging() {
        PhoneCall call = maria.dial(SALON);
        PhoneCall ringing = desk.awaitRing(SOON);
        call.hangUp();
        assertThat(ringing.awaitEnded().status()).isEqualTo(CallStatus.CANCELED);
        assertThat(posted("/after").getFirst())
                .containsAllEntriesOf(Map.of("CallStatus", "completed", "DialCallStatus", "canceled"));
    }

    @Test
    void ofSeveralTelephonesTheFirstThatAnswersHasTheCall() {
        SimulatedPhone second = carrier.phone("+12125550112");
        salon.on(
                        "/incoming",
                        "<Dial><Number>" + DESK
                                + "</Number><Number statusCallback='/leg' statusCallbackEvent='ringing answered"
                                + " completed'>+12125550112</Number></Dial>")
                .on("/leg", "");
        PhoneCall call = maria.dial(SALON);
        PhoneCall first = desk.awaitRing(SOON);
        PhoneCall taken = second.awaitRing(SOON).answer();
        assertThat(first.awaitEnded().status()).isEqualTo(CallStatus.CANCELED);
        call.awaitListening().hangUp();
        assertThat(taken.awaitEnded().status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(posted("/leg"))
                .extracting(params -> params.get("CallStatus") + " " + params.get("SequenceNumber"))
                .containsExactly("ringing 0", "in-progress 1", "completed 2");
        assertThat(posted("/leg").getFirst())
                .containsEntry("ParentCallSid", call.sid())
                .containsEntry("Direction", "outbound-dial");
    }

    @Test
    void theCallerIdIsWhatTheDocumentSays() {
        salon.on("/incoming", "<Dial callerId='" + SALON + "'>" + DESK + "</Dial>");
        maria.dial(SALON);
        assertThat(desk.awaitRing(SOON).otherNumber()).isEqualTo(SALON);
    }
}
