package app.ringlet.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatherVerbTest extends CarrierTest {

    private Map<String, String> turn(String gather, java.util.function.Consumer<PhoneCall> caller) {
        salon.on("/incoming", gather).on("/turn", "<Hangup/>");
        PhoneCall call = maria.dial(SALON).awaitListening();
        caller.accept(call);
        call.awaitEnded();
        return posted("/turn").getFirst();
    }

    /** Lets the time run out, unless the keys have ended the call already. */
    private static void silent(PhoneCall call) {
        call.awaitListening();
        if (!call.ended()) {
            call.staySilent();
        }
    }

    @Test
    void speechIsSentWithItsConfidence() {
        assertThat(turn("<Gather input='speech dtmf' action='/turn'/>", call -> call.say("Tomorrow at 2", 0.5)))
                .containsEntry("SpeechResult", "Tomorrow at 2")
                .containsEntry("Confidence", "0.50000000")
                .containsEntry("CallStatus", "in-progress")
                .doesNotContainKey("Digits");
    }

    @ParameterizedTest
    @CsvSource({"numDigits='3',12345,123", "finishOnKey='*',12*5,12", "numDigits='9',12#,12", "finishOnKey='',9#,9#"})
    void keysEndByNumberByKeyOrByTime(String rule, String pressed, String sent) {
        assertThat(turn("<Gather action='/turn' " + rule + "/>", call -> silent(call.press(pressed))))
                .containsEntry("Digits", sent);
    }

    @Test
    void aGatherForKeysIsDeafToSpeech() {
        Map<String, String> sent = turn(
                "<Gather action='/turn' numDigits='1'/>",
                call -> call.say("One!").press("1"));
        assertThat(sent).containsEntry("Digits", "1").doesNotContainKey("SpeechResult");
    }

    @Test
    void silenceGoesOnWithTheNextVerb() {
        salon.on("/incoming", "<Gather input='speech' action='/turn'/><Say>Nobody there?</Say>");
        PhoneCall call = maria.dial(SALON).awaitListening().staySilent().awaitEnded();
        assertThat(call.lastHeard()).isEqualTo("Nobody there?");
        assertThat(posted("/turn")).isEmpty();
    }

    @Test
    void silenceIsSentIfTheDocumentAsksForIt() {
        assertThat(turn("<Gather input='speech' action='/turn' actionOnEmptyResult='true'/>", PhoneCall::staySilent))
                .containsEntry("SpeechResult", "");
    }

    @Test
    void withoutAnActionTheSameAddressIsAskedAgain() {
        salon.on(
                "/incoming",
                params -> params.containsKey("SpeechResult") ? "<Say>Again</Say>" : "<Gather input='speech'/>");
        assertThat(maria.dial(SALON).awaitListening().say("x").awaitEnded().lastHeard())
                .isEqualTo("Again");
    }

    @Test
    void aCallerWhoBreaksInHearsOnlyTheBeginning() {
        carrier.close();
        carrier = open(Pace.real());
        provision();
        maria = carrier.phone("+19175550123");
        String long60Seconds = "word ".repeat(180).strip();
        salon.on("/incoming", "<Gather input='speech' action='/turn'><Say>" + long60Seconds + "</Say></Gather>")
                .on("/turn", "<Hangup/>");
        PhoneCall call = maria.dial(SALON).awaitHeard("word");
        call.say("Stop!").awaitEnded();
        assertThat(call.heard().getFirst()).endsWith("…").hasSizeLessThan(long60Seconds.length());
        assertThat(posted("/turn").getFirst()).containsEntry("SpeechResult", "Stop!");
    }

    @Test
    void whatIsSaidWhenNobodyListensIsLost() {
        carrier.close();
        carrier = open(Pace.real());
        provision();
        maria = carrier.phone("+19175550123");
        salon.on("/incoming", "<Say>A moment</Say><Gather input='speech' action='/turn'/>")
                .on("/turn", "<Hangup/>");
        PhoneCall call = maria.dial(SALON).awaitHeard("A moment").say("too early");
        call.awaitListening(Duration.ofSeconds(20)).say("now").awaitEnded();
        assertThat(posted("/turn").getFirst()).containsEntry("SpeechResult", "now");
    }
}
