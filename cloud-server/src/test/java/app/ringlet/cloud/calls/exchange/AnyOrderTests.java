package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.TestSalons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClientResponseException;

/** The carrier's events come in any order, twice, or not at all, and colleagues click meanwhile: the call is always in a right state. */
@NullMarked
@ExchangeTest
class AnyOrderTests {

    private static final int STEPS = 30;
    private static final List<String> DESK =
            List.of("takeOver", "handBack", "hold", "resume", "listen", "otherTakesOver", "otherHandsBack");
    private static final List<String> CARRIER = List.of(
            "incoming",
            "turn",
            "turn",
            "deskAnswered",
            "deskDidNotAnswer",
            "streamEnded",
            "fallback",
            "inProgress",
            "ringing");
    private static final Set<CallState> AT_DESK = Set.of(CallState.WITH_STAFF, CallState.ON_HOLD);

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    @Autowired
    CarrierPost webhooks;

    @Autowired
    LiveCalls live;

    Salon salon;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theCallIsInARightStateAfterEachAndEndsOnce(long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, String> form = webhooks.line(salon, "+16465550101");
        exchange.carrier().knows(new CallerLine(webhooks, form, false));
        webhooks.post("/voice/incoming", form);
        List<String> done = new ArrayList<>();
        try (Softphone desk = exchange.desk(salon);
                Softphone other = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            for (int step = 0; step < STEPS; step++) {
                List<String> kind = random.nextBoolean() ? DESK : CARRIER;
                String what = kind.get(random.nextInt(kind.size()));
                done.add(what);
                happens(what, form, random.nextInt(4), call, desk, other);
                CallView now = desk.calls().get(call);
                assertThat(now.state()).as("after " + done).isNotIn(CallState.ENDED, CallState.RINGING);
                if (now.takenBy() != null) {
                    assertThat(AT_DESK)
                            .as("with " + now.takenBy() + " after " + done)
                            .contains(now.state());
                }
                if (now.state() == CallState.ON_HOLD) {
                    assertThat(now.takenBy())
                            .as("who has it on hold after " + done)
                            .isNotNull();
                }
            }
            webhooks.post("/voice/status", webhooks.with(form, "CallStatus", "completed"));
            CallView over = desk.calls().get(call);
            assertThat(over.state()).as("after " + done).isEqualTo(CallState.ENDED);
            assertThat(live.find(salon.id(), call)).isEmpty();

            for (String late : CARRIER) {
                happens(late, form, 1, call, desk, other);
            }
            DESK.forEach(late -> happens(late, form, 1, call, desk, other));
            assertThat(desk.calls().get(call)).as("late events").isEqualTo(over);
            assertThat(live.find(salon.id(), call)).isEmpty();
        }
    }

    private void happens(String what, Map<String, String> form, int turn, UUID call, Softphone desk, Softphone other) {
        switch (what) {
            case "incoming" -> answered("/voice/incoming", form);
            case "turn" ->
                answered("/voice/turn?turn=" + turn, webhooks.with(form, "SpeechResult", "are you open on Sunday"));
            case "deskDidNotAnswer" ->
                answered("/voice/turn?turn=" + turn + "&desk=rang", webhooks.with(form, "DialCallStatus", "no-answer"));
            case "streamEnded" ->
                answered("/voice/media?turn=" + turn, webhooks.with(form, "CallStatus", "in-progress"));
            case "fallback" -> answered("/voice/fallback", form);
            case "inProgress", "ringing" ->
                webhooks.post(
                        "/voice/status",
                        webhooks.with(form, "CallStatus", what.equals("ringing") ? "ringing" : "in-progress"));
            case "deskAnswered" -> {
                Map<String, String> child = webhooks.with(form, "ParentCallSid", form.get("CallSid"));
                webhooks.post("/voice/status", webhooks.with(child, "CallStatus", "in-progress"));
            }
            case "takeOver" -> clicked(() -> desk.calls().takeOver(call));
            case "handBack" -> clicked(() -> desk.calls().handBack(call));
            case "hold" -> clicked(() -> desk.calls().hold(call));
            case "resume" -> clicked(() -> desk.calls().resume(call));
            case "listen" -> clicked(() -> desk.calls().listen(call));
            case "otherTakesOver" -> clicked(() -> other.calls().takeOver(call));
            case "otherHandsBack" -> clicked(() -> other.calls().handBack(call));
            default -> throw new AssertionError(what);
        }
    }

    /** Whatever comes, the carrier gets a script. */
    private void answered(String path, Map<String, String> form) {
        CarrierPost.Answer answer = webhooks.post(path, form);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).contains("<Response");
    }

    /** It may be refused, for a reason that a person understands. */
    private static void clicked(Runnable click) {
        try {
            click.run();
        } catch (RestClientResponseException refused) {
            ApiError error = Objects.requireNonNull(refused.getResponseBodyAs(ApiError.class));
            assertThat(error.code())
                    .as(error.message())
                    .isIn("already_taken", "not_your_call", "call_ended", "bad_transition");
        }
    }

    @ParameterizedTest
    @CsvSource({"WITH_AI", "WITH_STAFF", "ON_HOLD", "RINGING_DESK"})
    void itIsHungUpInEachState(CallState state) throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon);
                Softphone other = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            if (state != CallState.WITH_AI) {
                desk.calls().takeOver(call);
                caller.stream().say(1);
                desk.hears();
            }
            if (state == CallState.ON_HOLD) {
                desk.calls().hold(call);
            }
            if (state == CallState.RINGING_DESK) {
                desk.close();
                Exchange.until(other, call, CallState.RINGING_DESK);
            }
            assertThat(other.calls().get(call).state()).isEqualTo(state);

            Softphone who = state == CallState.RINGING_DESK ? other : desk;
            assertThat(who.calls().hangUp(call).state()).isEqualTo(CallState.ENDED);

            caller.hangsUp();
            assertThat(other.calls().get(call).state()).isEqualTo(CallState.ENDED);
            assertThat(live.find(salon.id(), call)).isEmpty();
        }
    }

    @Test
    void aCallWhoseStreamNeverComesGoesOnWithTheAssistant() throws Exception {
        Map<String, String> form = webhooks.line(salon, "+16465550101");
        exchange.carrier().knows(new CallerLine(webhooks, form, false));
        webhooks.post("/voice/incoming", form);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            Map<String, String> failed = webhooks.with(form, "CallStatus", "in-progress");
            for (int i = 0; i < 3; i++) {
                assertThat(webhooks.post("/voice/media?turn=1", failed).body()).contains("<Connect");
            }

            assertThat(webhooks.post("/voice/media?turn=1", failed).body()).contains("<Gather");

            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_AI);
            desk.is(DeskNotice.Joined.class);
            assertThat(desk.is(DeskNotice.Left.class).reason()).isEqualTo(DeskNotice.Reason.LOST);
        }
    }

    @Test
    void whenTheServerWasAwayTheDeskGetsItsCallBack() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            MediaStream before = caller.stream();
            before.say(1);
            desk.hears();

            live.end(call);
            desk.is(DeskNotice.Left.class);
            desk.close();
            desk.connect(call);
            desk.is(DeskNotice.Joined.class);

            MediaStream line = caller.streamAfter(before);
            line.hearsAtLast(0x22, () -> desk.say(0x22));
        }
    }
}
