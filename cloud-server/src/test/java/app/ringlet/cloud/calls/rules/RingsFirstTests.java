package app.ringlet.cloud.calls.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.DisclosureRequest;
import app.ringlet.protocol.calls.WorklistApi;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The salon's own telephone or its desks ring first. */
class RingsFirstTests extends AnsweredByRulesTest {

    @Test
    void withNobodyAtTheDesksTheAssistantComesAtOnce() {
        answer(AnsweringMode.DESK_THEN_ASSISTANT, null);

        assertThat(rings()).contains("<Gather").contains("AI assistant").doesNotContain("<Dial");
    }

    @Test
    void theSalonsOwnTelephoneRingsFirstForAsLongAsTheRuleSaysAndThenTheAssistantAnswers() {
        in(salons.open(ZoneId.of("America/New_York"), List.of()));
        rules.change(
                "default",
                "0",
                new AnsweringRules(
                        0L,
                        null,
                        new AnsweringWay(AnsweringMode.DESK_THEN_ASSISTANT, 7, null),
                        null,
                        CallerTreatment.ANSWER));
        Map<String, String> line = carrier.line(salon, CALLER);

        assertThat(incoming(line))
                .contains("One moment, please.")
                .contains("timeout=\"7\"")
                .contains(salon.deskPhone());
        assertThat(call().state()).isEqualTo(CallState.RINGING_DESK);
        assertThat(desk(line, "no-answer")).contains("<Gather").contains("AI assistant");
        assertThat(call().state()).isEqualTo(CallState.WITH_AI);
        assertThat(desk(line, "no-answer")).contains("<Gather");
    }

    @Test
    void whoGivesUpWhileTheTelephoneRingsIsAMissedCall() {
        in(salons.open(ZoneId.of("America/New_York"), List.of()));
        answer(AnsweringMode.DESK_THEN_ASSISTANT, null);
        Map<String, String> line = carrier.line(salon, CALLER);
        incoming(line);

        ends(line);

        assertThat(owner.api(WorklistApi.class).list(false, 0, 50).items())
                .singleElement()
                .satisfies(item -> assertThat(item.phone()).isEqualTo(CALLER));
    }

    @Test
    void withTheAssistantOffTheCallerMayLeaveAMessageAfterTheTelephoneHasRung() {
        in(salons.open(ZoneId.of("America/New_York"), List.of()));
        answer(AnsweringMode.DESK_THEN_VOICEMAIL, null);
        Map<String, String> line = carrier.line(salon, CALLER);

        assertThat(incoming(line)).contains("<Dial");
        assertThat(desk(line, "busy"))
                .contains("<Record")
                .contains("after the tone")
                .doesNotContain("AI");
        assertThat(call().state()).isEqualTo(CallState.VOICEMAIL);
    }

    @Test
    void whoIsPutThroughToTheDeskFirstHearsOfTheAssistantWhenItComes() {
        in(salons.open(ZoneId.of("America/New_York"), List.of()));
        answer(AnsweringMode.DESK_THEN_ASSISTANT, null);
        rules.changeDisclosure("0", new DisclosureRequest(true, true));
        Map<String, String> line = carrier.line(salon, CALLER);

        assertThat(incoming(line)).contains("may be recorded").doesNotContain("AI assistant");
        String later = desk(line, "no-answer");
        assertThat(later).doesNotContain("may be recorded");
        assertThat(later.indexOf("You are speaking with an AI assistant."))
                .isPositive()
                .isLessThan(later.indexOf("<Gather"));
    }

    private String desk(Map<String, String> line, String status) {
        return carrier.post("/voice/turn?turn=0&desk=rang", carrier.with(line, "DialCallStatus", status))
                .body();
    }
}
