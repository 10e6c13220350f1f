package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TransferRequest.Mode;
import app.ringlet.protocol.calls.TransferView.Step;
import app.ringlet.testing.TestSalons;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever of the three goes, however, wherever the transfer stands: the two others are where they should be. */
@NullMarked
@ExchangeTest
class TransferTableTests {

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    @Autowired
    LiveCalls live;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // third, how far, what happens -> state, who has it, how far
                "desk,  RINGING,   callerHangsUp, ENDED,        -,     -",
                "desk,  TALKING,   callerHangsUp, ENDED,        -,     -",
                "desk,  JOINED,    callerHangsUp, ENDED,        -,     -",
                "phone, RINGING,   callerHangsUp, ENDED,        -,     -",
                "phone, TALKING,   callerHangsUp, ENDED,        -,     -",
                "phone, JOINED,    callerHangsUp, ENDED,        -,     -",
                "phone, PASSED_ON, callerHangsUp, ENDED,        -,     PASSED_ON",
                "desk,  RINGING,   deskHangsUp,   ENDED,        -,     -",
                "phone, TALKING,   deskHangsUp,   ENDED,        -,     -",
                "desk,  RINGING,   deskIsLost,    RINGING_DESK, -,     -",
                "desk,  TALKING,   deskIsLost,    WITH_STAFF,   third, -",
                "desk,  JOINED,    deskIsLost,    WITH_STAFF,   third, -",
                "phone, RINGING,   deskIsLost,    WITH_AI,      -,     -",
                "phone, TALKING,   deskIsLost,    WITH_STAFF,   -,     PASSED_ON",
                "phone, JOINED,    deskIsLost,    WITH_STAFF,   -,     PASSED_ON",
                "desk,  TALKING,   thirdLeaves,   ON_HOLD,      desk,  LEFT",
                "desk,  JOINED,    thirdLeaves,   WITH_STAFF,   desk,  -",
                "phone, TALKING,   thirdLeaves,   ON_HOLD,      desk,  LEFT",
                "phone, JOINED,    thirdLeaves,   WITH_STAFF,   desk,  -",
                "phone, PASSED_ON, thirdLeaves,   ENDED,        -,     PASSED_ON",
                "desk,  TALKING,   thirdIsLost,   ON_HOLD,      desk,  LEFT",
                "desk,  JOINED,    thirdIsLost,   WITH_STAFF,   desk,  -",
                "desk,  RINGING,   nobodyAnswers, ON_HOLD,      desk,  NO_ANSWER",
                "phone, RINGING,   nobodyAnswers, ON_HOLD,      desk,  NO_ANSWER",
                "phone, RINGING,   isBusy,        ON_HOLD,      desk,  BUSY",
                "desk,  RINGING,   cancel,        WITH_STAFF,   desk,  -",
                "desk,  TALKING,   cancel,        WITH_STAFF,   desk,  -",
                "desk,  JOINED,    cancel,        WITH_STAFF,   desk,  -",
                "phone, RINGING,   cancel,        WITH_STAFF,   desk,  -",
                "phone, TALKING,   cancel,        WITH_STAFF,   desk,  -",
                "phone, JOINED,    cancel,        WITH_STAFF,   desk,  -",
                "desk,  TALKING,   resume,        WITH_STAFF,   desk,  -",
                "phone, RINGING,   resume,        WITH_STAFF,   desk,  -",
                "desk,  JOINED,    hold,          ON_HOLD,      desk,  TALKING",
                "desk,  TALKING,   handBack,      WITH_AI,      -,     -",
                "phone, JOINED,    handBack,      WITH_AI,      -,     -",
                "desk,  TALKING,   complete,      WITH_STAFF,   third, -",
                "desk,  JOINED,    complete,      WITH_STAFF,   third, -",
                "phone, JOINED,    complete,      WITH_STAFF,   -,     PASSED_ON",
            })
    void theOthersAreWhereTheyShouldBe(
            String third, Step far, String event, CallState state, @Nullable String taker, @Nullable Step step)
            throws Exception {
        try (ThreePeople three = new ThreePeople(exchange, salons.open(), third)) {
            three.goTo(far);

            happens(event, three);

            Softphone asking = three.colleague == null || event.equals("thirdIsLost") ? three.desk : three.colleague;
            CallView now = Wait.until(
                    "it is over",
                    () -> asking.calls().get(three.call),
                    call -> call.state() == state && step == stepOf(call) && whoHas(call, three, taker));
            if (now.state() == CallState.ENDED) {
                Wait.until(
                        "nothing of it is here",
                        () -> live.find(three.salon.id(), three.call).isEmpty());
            }
            if (three.phone != null && state != CallState.ENDED && step == null) {
                assertThat(three.phone().stream().closed())
                        .as("the third's line")
                        .isEqualTo(1000);
            }
        }
    }

    private static boolean whoHas(CallView call, ThreePeople three, @Nullable String taker) {
        if (call.state() == CallState.ENDED) {
            return true;
        }
        UUID has = call.takenBy() == null ? null : call.takenBy().userId();
        UUID wanted = taker == null ? null : taker.equals("desk") ? three.deskId() : three.colleagueId();
        return has == null ? wanted == null : has.equals(wanted);
    }

    private static @Nullable Step stepOf(CallView call) {
        return call.transfer() == null ? null : call.transfer().step();
    }

    private static void happens(String event, ThreePeople three) throws InterruptedException {
        switch (event) {
            case "callerHangsUp" -> three.caller.hangsUp();
            case "deskHangsUp" -> three.desk.calls().hangUp(three.call);
            case "deskIsLost" -> three.desk.close();
            case "thirdIsLost" -> three.colleague().close();
            case "thirdLeaves" -> {
                if (three.colleague == null) {
                    three.phoneIs("completed");
                } else {
                    three.colleague.calls().hangUp(three.call);
                }
            }
            case "nobodyAnswers" -> {
                if (three.colleague == null) {
                    three.phoneIs("no-answer");
                }
            }
            case "isBusy" -> three.phoneIs("busy");
            case "cancel" -> three.request(Mode.CANCEL);
            case "complete" -> three.request(Mode.COMPLETE);
            case "resume" -> three.desk.calls().resume(three.call);
            case "hold" -> three.desk.calls().hold(three.call);
            case "handBack" -> three.desk.calls().handBack(three.call);
            default -> throw new AssertionError(event);
        }
    }
}
