package app.ringlet.simulator.twiml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.simulator.twiml.Verb.InputKind;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Connect;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Reject;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Stream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwimlParserTest {
    private final TwimlParser parser = new TwimlParser();

    @Test
    void whatTheVendorsLibraryWritesIsRead() throws Exception {
        String xml = new VoiceResponse.Builder()
                .gather(new Gather.Builder()
                        .inputs(List.of(Gather.Input.SPEECH, Gather.Input.DTMF))
                        .action("/turn?a=1&b=2")
                        .speechTimeout("auto")
                        .numDigits(1)
                        .actionOnEmptyResult(true)
                        .say(new Say.Builder("Tom & Jerry's <salon>")
                                .voice(Say.Voice.POLLY_JOANNA)
                                .build())
                        .build())
                .dial(new Dial.Builder("+12125550111")
                        .timeout(20)
                        .action("/after")
                        .build())
                .record(new Record.Builder().maxLength(60).finishOnKey("#").build())
                .redirect(new Redirect.Builder("/again").build())
                .reject(new Reject.Builder().reason(Reject.Reason.BUSY).build())
                .connect(new Connect.Builder()
                        .stream(new Stream.Builder()
                                        .url("wss://salon.example/media")
                                        .build())
                                .build())
                .build()
                .toXml();

        TwimlDocument document = parser.parse(xml);

        assertThat(document.warnings()).isEmpty();
        assertThat(document.verbs()).hasSize(6);
        assertThat(document.verbs().getFirst()).isInstanceOfSatisfying(Verb.Gather.class, gather -> {
            assertThat(gather.inputs()).containsExactlyInAnyOrder(InputKind.SPEECH, InputKind.DTMF);
            assertThat(gather.action()).isEqualTo(Destination.post("/turn?a=1&b=2"));
            assertThat(gather.actionOnEmptyResult()).isTrue();
            assertThat(gather.prompts()).containsExactly(new Verb.Say("Tom & Jerry's <salon>", 1));
        });
        assertThat(document.verbs().get(1)).isInstanceOfSatisfying(Verb.Dial.class, dial -> {
            assertThat(dial.timeout()).isEqualTo(Duration.ofSeconds(20));
            assertThat(dial.numbers())
                    .extracting(Verb.DialledNumber::phoneNumber)
                    .containsExactly("+12125550111");
        });
        assertThat(document.verbs().getLast())
                .isInstanceOfSatisfying(
                        Verb.Connect.class,
                        connect -> assertThat(connect.noun().url()).isEqualTo("wss://salon.example/media"));
    }

    @Test
    void whatIsNotKnownIsSkippedWithAWarning() throws Exception {
        TwimlDocument document =
                parser.parse("<Response><Sing/><Say tune='high'>Hi</Say><Pause length='x'/></Response>");
        assertThat(document.verbs()).containsExactly(new Verb.Say("Hi", 1), new Verb.Pause(Duration.ofSeconds(1)));
        assertThat(document.warnings()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<Response>", "<Answer/>", "{\"a\":1}"})
    void whatIsNotTwimlIsRefused(String text) {
        assertThatThrownBy(() -> parser.parse(text))
                .isInstanceOfSatisfying(
                        TwimlException.class,
                        refused -> assertThat(refused.code()).isEqualTo(12100));
    }

    @Test
    void entitiesCannotReachOutsideTheDocument() {
        assertThatThrownBy(() -> parser.parse("<!DOCTYPE x [<!ENTITY y SYSTEM"
                        + " \"file:///etc/hostname\">]><Response><Say>&y;</Say></Response>"))
                .isInstanceOf(TwimlException.class);
    }

    @Test
    void aDocumentThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> parser.parse("<Response><Say>" + "x".repeat(70_000) + "</Say></Response>"))
                .isInstanceOfSatisfying(
                        TwimlException.class,
                        refused -> assertThat(refused.code()).isEqualTo(11750));
    }

    @ParameterizedTest
    @CsvSource({"<Pause/>,1", "<Pause length='7'/>,7"})
    void aPauseLastsASecondUnlessToldOtherwise(String verb, int seconds) throws Exception {
        assertThat(parser.parse("<Response>" + verb + "</Response>").verbs())
                .containsExactly(new Verb.Pause(Duration.ofSeconds(seconds)));
    }
}
