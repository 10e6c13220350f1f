package app.ringlet.cloud.calls.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.DisclosureRequest;
import app.ringlet.protocol.calls.NewBlockedCaller;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.protocol.salon.ClosureRequest;
import app.ringlet.protocol.salon.SalonCalendarApi;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnsweredByRulesTests extends AnsweredByRulesTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theAssistantGreetsWithTheWordsOfTheRuleAndStillSaysWhatItIs() {
        answer(AnsweringMode.ASSISTANT, "Welcome to the late shift of Luna");

        assertThat(rings())
                .contains("Welcome to the late shift of Luna.")
                .contains("AI assistant")
                .contains("<Gather");
        assertThat(call().state()).isEqualTo(CallState.WITH_AI);
    }

    @Test
    void whileTheSalonIsClosedItIsAnsweredTheOtherWay() {
        LocalDate today = salon.today(java.time.Instant.now());
        owner.api(SalonCalendarApi.class).close(new ClosureRequest(today.minusDays(1), today.plusDays(1), "Works"));
        rules.change(
                "default",
                "0",
                new AnsweringRules(
                        0L,
                        null,
                        AnsweringWay.ASSISTANT,
                        new AnsweringWay(AnsweringMode.ANNOUNCEMENT, null, "We are closed until Monday."),
                        CallerTreatment.ANSWER));

        assertThat(rings())
                .contains("We are closed until Monday.")
                .contains("<Hangup")
                .doesNotContain("<Gather");
    }

    @Test
    void anAnnouncementIsReadOutAndTheCallIsOver() {
        answer(AnsweringMode.ANNOUNCEMENT, "We have moved to Elm Street.");
        Map<String, String> line = carrier.line(salon, CALLER);

        String first = incoming(line);
        assertThat(first).contains("We have moved to Elm Street.").contains("<Hangup");
        assertThat(incoming(line)).isEqualTo(first);
        ends(line);
        assertThat(call().outcome()).isEqualTo(CallOutcome.ABANDONED);
        assertThat(owner.api(WorklistApi.class).list(true, 0, 50).items()).isEmpty();
    }

    @Test
    void whoeverIsOnTheBlockListIsRefusedPolitelyAndIsInTheCallLog() {
        rules.block(new NewBlockedCaller(CALLER, CallerTreatment.REFUSE, "shouts"));
        Map<String, String> line = carrier.line(salon, CALLER);

        assertThat(incoming(line)).contains("sorry").contains("<Hangup").doesNotContain("<Gather");
        ends(line);

        assertThat(call().state()).isEqualTo(CallState.ENDED);
        assertThat(call().outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(owner.api(WorklistApi.class).list(true, 0, 50).items()).isEmpty();
        assertThat(incoming(carrier.line(salon, "+16465550102"))).contains("<Gather");
    }

    @Test
    void whoeverIsOnTheBlockListMayBeSentToVoicemail() {
        rules.block(new NewBlockedCaller(CALLER, CallerTreatment.VOICEMAIL, null));

        assertThat(rings()).contains("<Record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "+266696687"})
    void whoWithholdsTheNumberIsTreatedAsTheRuleSays(String withheld) {
        rules.change(
                "default", "0", new AnsweringRules(0L, null, AnsweringWay.ASSISTANT, null, CallerTreatment.REFUSE));

        assertThat(incoming(carrier.line(salon, withheld))).contains("<Hangup").doesNotContain("<Gather");
        assertThat(rings()).contains("<Gather");
    }

    @Test
    void theRulesOfTheNumberThatWasCalledGoBeforeTheOthers() {
        answer(AnsweringMode.ANNOUNCEMENT, "Of the others.");
        rules.change(
                salon.phone(),
                "0",
                new AnsweringRules(
                        0L,
                        null,
                        new AnsweringWay(AnsweringMode.ANNOUNCEMENT, null, "Of this number."),
                        null,
                        CallerTreatment.ANSWER));

        assertThat(rings()).contains("Of this number.");
    }

    @Test
    void whatMustBeToldIsToldBeforeAnythingElseAndIsInTheTranscript() {
        rules.changeDisclosure("0", new DisclosureRequest(true, true));
        Map<String, String> line = carrier.line(salon, CALLER);

        String said = incoming(line);

        assertThat(said.indexOf("may be recorded")).isPositive().isLessThan(said.indexOf("Thank you for calling"));
        assertThat(said.indexOf("may be recorded")).isLessThan(said.indexOf("<Gather"));
        assertThat(incoming(line)).isEqualTo(said);
        assertThat(carrier.post("/voice/fallback", line).body()).isEqualTo(said);
        assertThat(owner.api(CallsApi.class).transcript(call().id()))
                .extracting(TranscriptLine::text)
                .element(0)
                .asString()
                .contains("may be recorded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "null",
                "[]",
                "{\"open\":{\"mode\":\"TELEPATHY\"}}",
                "{\"open\":7}",
                "{\"open\":{\"mode\":\"VOICEMAIL\",\"ringSeconds\":\"x\"}}",
                "{\"anonymous\":\"REFUSE\"}"
            })
    void settingsThatCannotBeReadLockNobodyOut(String broken) {
        answer(AnsweringMode.VOICEMAIL, null);
        jdbc.sql("UPDATE answering_rule SET rules = ? WHERE tenant_id = ?")
                .params(broken, Ids.bytes(salon.id()))
                .update();

        assertThat(rings()).contains("<Gather").contains("AI assistant");
        assertThat(rules.rules()).hasSize(1);
    }

    @Test
    void whatTheRulesBecomeDuringACallChangesNothingInIt() {
        answer(AnsweringMode.VOICEMAIL, null);
        Map<String, String> line = carrier.line(salon, CALLER);
        String first = incoming(line);

        rules.change("default", "1", AnsweringRules.DEFAULT);

        assertThat(incoming(line)).isEqualTo(first);
        assertThat(rings()).contains("<Gather");
    }
}
