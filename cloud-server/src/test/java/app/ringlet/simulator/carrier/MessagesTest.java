package app.ringlet.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.twiml.Destination;
import org.junit.jupiter.api.Test;

class MessagesTest extends CarrierTest {

    @Test
    void aTextToTheSalonIsPostedAndAnswered() {
        salon.on("/sms", params -> "<Message>You wrote: " + params.get("Body").replace("&", "&amp;") + "</Message>");
        TextMessage sent = maria.text(SALON, "Ja & nein? 💇");
        assertThat(maria.awaitMessage(SOON).body()).isEqualTo("You wrote: Ja & nein? 💇");
        assertThat(posted("/sms"))
                .singleElement()
                .satisfies(params -> assertThat(params)
                        .containsEntry("MessageSid", sent.sid())
                        .containsEntry("From", maria.number())
                        .containsEntry("To", SALON)
                        .containsEntry("NumMedia", "0")
                        .containsEntry("AccountSid", Salon.ACCOUNT.sid()));
        assertThat(maria.thread())
                .extracting(TextMessage::way)
                .containsExactly(TextMessage.Way.INBOUND, TextMessage.Way.OUTBOUND_REPLY);
    }

    @Test
    void theSalonNeedNotAnswer() {
        salon.answering("/sms", params -> new Salon.Answer(204, "text/xml", ""));
        maria.text(SALON, "Thanks");
        assertThat(posted("/sms")).hasSize(1);
        assertThat(carrier.warnings()).isEmpty();
        assertThat(maria.messages()).isEmpty();
    }

    @Test
    void aDeadTelephoneGetsNothingAndTheSalonIsTold() {
        maria.whenRung(Ring.OUT_OF_SERVICE);
        carrier.messages()
                .send(
                        SALON,
                        maria.number(),
                        "Hi",
                        TextMessage.Way.OUTBOUND_API,
                        Destination.post(salon.url("/status")));
        assertThat(posted("/status"))
                .last()
                .satisfies(params -> assertThat(params)
                        .containsEntry("MessageStatus", "undelivered")
                        .containsEntry("ErrorCode", "30005"));
        assertThat(maria.messages()).isEmpty();
    }
}
