package app.ringlet.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversationTest extends CarrierTest {

    @Test
    void aCallerTalksWithTheSalonAndHangsUp() {
        salon.on("/incoming", "<Gather input='speech' action='turn?n=1&amp;x=a%20b'><Say>Luna, hello?</Say></Gather>");
        salon.on(
                "/turn",
                params -> "<Gather input='speech' action='/turn'><Say>You said: " + params.get("SpeechResult")
                        + "</Say></Gather>");

        PhoneCall call = maria.dial("(212) 555-0100");
        call.awaitListening();
        assertThat(call.heard()).containsExactly("Luna, hello?");
        call.say("A haircut, please").awaitListening();
        assertThat(call.lastHeard()).isEqualTo("You said: A haircut, please");
        call.hangUp();

        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(posted("/status"))
                .singleElement()
                .satisfies(params -> assertThat(params)
                        .containsEntry("CallStatus", "completed")
                        .containsEntry("CallSid", call.sid())
                        .containsEntry("SequenceNumber", "0")
                        .containsKeys("CallDuration", "Timestamp"));
        assertThat(carrier.journal().all())
                .allSatisfy(delivery -> assertThat(status(delivery)).isEqualTo(200));
        assertThat(carrier.warnings()).isEmpty();
    }

    @Test
    void theFirstWebhookDescribesTheCall() {
        salon.on("/incoming", "<Say>Hello.</Say>");
        PhoneCall call = maria.dial(SALON).awaitEnded();

        assertThat(posted("/incoming"))
                .singleElement()
                .satisfies(params -> assertThat(params)
                        .containsAllEntriesOf(Map.of(
                                "CallSid", call.sid(),
                                "AccountSid", Salon.ACCOUNT.sid(),
                                "From", "+19175550123",
                                "To", SALON,
                                "Caller", "+19175550123",
                                "Called", SALON,
                                "CallStatus", "ringing",
                                "Direction", "inbound",
                                "ApiVersion", "2010-04-01"))
                        .containsEntry("FromCountry", "US")
                        .containsEntry("ToState", "NY")
                        .containsKeys("CallToken", "StirVerstat"));
        assertThat(call.sid()).matches("CA[0-9a-f]{32}");
    }

    @Test
    void anUnknownNumberIsNotInServiceAndNobodyIsAsked() {
        PhoneCall call = maria.dial("+12125550199").awaitEnded();
        assertThat(call.endReason()).isEqualTo("Not in service");
        assertThat(carrier.journal().all()).isEmpty();
    }

    @Test
    void aWaitThatIsInVainTellsWhatWasSaid() {
        salon.on("/incoming", "<Gather input='speech' action='/turn'><Say>Hello?</Say></Gather>");
        PhoneCall call = maria.dial(SALON).awaitListening();
        assertThatThrownBy(() -> call.awaitHeard("Goodbye", java.time.Duration.ZERO))
                .isInstanceOf(CarrierTimeout.class)
                .hasMessageContaining("Hello?");
    }
}
