package app.ringlet.cloud.calls.log;

import static app.ringlet.protocol.calls.CallState.ENDED;
import static app.ringlet.protocol.calls.CallState.ON_HOLD;
import static app.ringlet.protocol.calls.CallState.RINGING;
import static app.ringlet.protocol.calls.CallState.RINGING_DESK;
import static app.ringlet.protocol.calls.CallState.VOICEMAIL;
import static app.ringlet.protocol.calls.CallState.WITH_AI;
import static app.ringlet.protocol.calls.CallState.WITH_STAFF;

import app.ringlet.protocol.calls.CallState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which steps a call may take. A step that is not here is a late or repeated event of the carrier, and does nothing. */
public final class CallStates {

    private static final Map<CallState, Set<CallState>> NEXT = Map.of(
            RINGING, EnumSet.of(WITH_AI, RINGING_DESK, WITH_STAFF, VOICEMAIL, ENDED),
            WITH_AI, EnumSet.of(RINGING_DESK, WITH_STAFF, VOICEMAIL, ENDED),
            RINGING_DESK, EnumSet.of(WITH_STAFF, WITH_AI, VOICEMAIL, ENDED),
            WITH_STAFF, EnumSet.of(ON_HOLD, WITH_AI, RINGING_DESK, ENDED),
            ON_HOLD, EnumSet.of(WITH_STAFF, WITH_AI, RINGING_DESK, ENDED),
            VOICEMAIL, EnumSet.of(ENDED),
            ENDED, EnumSet.noneOf(CallState.class));

    private CallStates() {}

    public static boolean mayGo(CallState from, CallState to) {
        return NEXT.getOrDefault(from, Set.of()).contains(to);
    }
}
