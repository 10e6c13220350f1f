package app.ringlet.cloud.calls.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.DisclosureRequest;
import app.ringlet.protocol.calls.NewBlockedCaller;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.protocol.salon.ClosureRequest;
import app.ringlet.protocol.salon.SalonCalendarApi;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NullMarked
@ServerTest
class AnsweredByRulesTests {

    private static final String CALLER = "+16465550101";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CarrierPost carrier;

    @Autowired
    JdbcClient jdbc;

    Salon salon;
    TestClient owner;
    AnsweringRulesApi rules;

    @BeforeEach
    void openSalon() {
        in(salons.open());
    }

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

    private void in(Salon other) {
        salon = other;
        owner = signedIn.owner(salon);
        rules = owner.api(AnsweringRulesApi.class);
    }

    private void answer(AnsweringMode mode, @Nullable String greeting) {
        rules.change(
                "default",
                "0",
                new AnsweringRules(0L, null, new AnsweringWay(mode, null, greeting), null, CallerTreatment.ANSWER));
    }

    private String rings() {
        return incoming(carrier.line(salon, CALLER));
    }

    private String incoming(Map<String, String> line) {
        return carrier.post("/voice/incoming", line).body();
    }

    private String desk(Map<String, String> line, String status) {
        return carrier.post("/voice/turn?turn=0&desk=rang", carrier.with(line, "DialCallStatus", status))
                .body();
    }

    private void ends(Map<String, String> line) {
        carrier.post("/voice/status", carrier.with(line, "CallStatus", "completed"));
    }

    private CallView call() {
        return owner.api(CallsApi.class).list(null, 0, 50).items().getFirst();
    }
}
