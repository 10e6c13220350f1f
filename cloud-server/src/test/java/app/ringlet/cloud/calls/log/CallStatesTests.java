package app.ringlet.cloud.calls.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallState;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@NullMarked
class CallStatesTests {

    private static final Instant EARLIER = Instant.parse("2026-11-24T15:00:00Z");
    private static final Instant LATER = EARLIER.plusSeconds(60);

    @ParameterizedTest
    @CsvSource({
        // From; to RINGING, WITH_AI, RINGING_DESK, WITH_STAFF, ON_HOLD, VOICEMAIL, ENDED.
        "RINGING,      -xxx-xx",
        "WITH_AI,      --xx-xx",
        "RINGING_DESK, -x-x-xx",
        "WITH_STAFF,   -xx-x-x",
        "ON_HOLD,      -xxx--x",
        "VOICEMAIL,    ------x",
        "ENDED,        -------"
    })
    void aCallTakesOnlyTheStepsOfTheTable(CallState from, String table) {
        for (CallState to : CallState.values()) {
            assertThat(CallStates.mayGo(from, to)).as(from + " to " + to).isEqualTo(table.charAt(to.ordinal()) == 'x');
        }
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    void nothingFollowsTheEnd(CallState late) {
        Call call = call();
        assertThat(call.moveTo(CallState.ENDED, EARLIER)).isTrue();

        assertThat(call.moveTo(late, LATER)).isFalse();
        assertThat(call.state()).isEqualTo(CallState.ENDED);
        assertThat(call.endedAt()).isEqualTo(EARLIER);
    }

    @Test
    void aRepeatedStepDoesNotRestartTheTimer() {
        Call call = call();
        call.moveTo(CallState.WITH_AI, EARLIER);

        assertThat(call.moveTo(CallState.WITH_AI, LATER)).isFalse();
        assertThat(call.stateSince()).isEqualTo(EARLIER);
    }

    private static Call call() {
        return new Call(new java.util.UUID(0, 1), CallDirection.INBOUND, "CA1", null, "+12125550100", null, EARLIER);
    }
}
