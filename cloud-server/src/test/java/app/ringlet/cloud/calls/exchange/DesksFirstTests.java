package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.DisclosureRequest;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The softphones ring before anybody else answers. */
@NullMarked
@ExchangeTest
class DesksFirstTests {

    private static final int SHORTEST_RING = 5;

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Exchange exchange;

    Salon salon;
    TestClient owner;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
        owner = signedIn.owner(salon);
    }

    @Test
    void aDeskThatAnswersHasTheCallerAndTheAssistantNeverSpeaks() throws Exception {
        answer(AnsweringMode.DESK_THEN_ASSISTANT, 60);
        try (Softphone desk = exchange.desk(salon)) {
            CallerLine caller = exchange.caller(salon);
            assertThat(caller.nextScript()).contains("One moment, please.").contains("<Connect");
            UUID call = Exchange.live(desk);
            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.RINGING_DESK);

            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            caller.stream().say(7);
            assertThat(desk.hears()).isEqualTo(7);
            assertThat(Exchange.until(desk, call, CallState.WITH_STAFF).takenBy())
                    .isNotNull();
        }
    }

    @Test
    void whereNoDeskAnswersTheAssistantDoesAndADeskCanStillComeIn() throws Exception {
        answer(AnsweringMode.DESK_THEN_ASSISTANT, SHORTEST_RING);
        owner.api(AnsweringRulesApi.class).changeDisclosure("0", new DisclosureRequest(false, true));
        try (Softphone desk = exchange.desk(salon)) {
            CallerLine caller = exchange.caller(salon);
            assertThat(caller.nextScript()).contains("<Connect").doesNotContain("AI assistant");

            String then = caller.nextScript();
            assertThat(then.indexOf("You are speaking with an AI assistant."))
                    .isPositive()
                    .isLessThan(then.indexOf("<Gather"));
            UUID call = Exchange.live(desk);
            Exchange.until(desk, call, CallState.WITH_AI);
            desk.calls().takeOver(call);
            Exchange.until(desk, call, CallState.WITH_STAFF);
        }
    }

    @Test
    void withTheAssistantOffTheCallerMayLeaveAMessage() throws Exception {
        answer(AnsweringMode.DESK_THEN_VOICEMAIL, SHORTEST_RING);
        try (Softphone desk = exchange.desk(salon)) {
            CallerLine caller = exchange.caller(salon);
            caller.nextScript();

            assertThat(caller.nextScript()).contains("<Record").doesNotContain("<Gather");
            Exchange.until(desk, Exchange.live(desk), CallState.VOICEMAIL);
            assertThat(owner.api(WorklistApi.class).list(false, 0, 50).items())
                    .extracting(WorkItemView::kind)
                    .containsExactly(Kind.VOICEMAIL);
        }
    }

    @Test
    void whoGivesUpWhileTheDesksRingIsAMissedCallAndWhoIsHungUpOnIsNot() throws Exception {
        answer(AnsweringMode.DESK_THEN_ASSISTANT, 60);
        try (Softphone desk = exchange.desk(salon)) {
            CallerLine gone = exchange.caller(salon);
            UUID first = Exchange.live(desk);
            gone.hangsUp();
            Exchange.until(desk, first, CallState.ENDED);
            WorklistApi worklist = owner.api(WorklistApi.class);
            WorkItemView missed = worklist.list(false, 0, 50).items().getFirst();
            assertThat(missed.kind()).isEqualTo(Kind.MISSED_CALL);
            worklist.markDone(missed.id());

            exchange.caller(salon);
            UUID held = Exchange.live(desk);
            desk.calls().takeOver(held);
            desk.calls().hold(held);
            desk.calls().hangUp(held);
            Exchange.until(desk, held, CallState.ENDED);
            assertThat(worklist.list(false, 0, 50).items()).isEmpty();
        }
    }

    @Test
    void whoHangsUpOnHoldIsAMissedCall() throws Exception {
        try (Softphone desk = exchange.desk(salon)) {
            CallerLine caller = exchange.caller(salon);
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            desk.calls().hold(call);

            caller.hangsUp();

            Exchange.until(desk, call, CallState.ENDED);
            assertThat(owner.api(WorklistApi.class).list(false, 0, 50).items())
                    .extracting(WorkItemView::kind)
                    .containsExactly(Kind.MISSED_CALL);
        }
    }

    private void answer(AnsweringMode mode, int seconds) {
        owner.api(AnsweringRulesApi.class)
                .change(
                        "default",
                        "0",
                        new AnsweringRules(
                                0L, null, new AnsweringWay(mode, seconds, null), null, CallerTreatment.ANSWER));
    }
}
