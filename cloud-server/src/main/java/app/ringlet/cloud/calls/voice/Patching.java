package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.live.StreamTokens;
import app.ringlet.cloud.calls.live.StreamTokens.Purpose;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.recording.Recorders;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a call's audio comes to us. */
@Component
public class Patching {

    private final StreamTokens tokens;
    private final CallLog calls;
    private final Recorders recorders;
    private final CallsSettings settings;

    Patching(StreamTokens tokens, CallLog calls, Recorders recorders, CallsSettings settings) {
        this.tokens = tokens;
        this.calls = calls;
        this.recorders = recorders;
        this.settings = settings;
    }

    /** For a stream of what is said in the call from its beginning; empty unless the settings or a recording want it. @return its token */
    public Optional<String> overhear(String sid) {
        return calls.tenantOf(sid)
                .flatMap(tenant -> CurrentTenant.<Optional<Call>, RuntimeException>call(
                                tenant,
                                () -> settings.listenIn() || recorders.wanted() ? calls.find(sid) : Optional.empty())
                        .map(call -> tokens.issue(tenant, call.id(), sid, Purpose.OVERHEAR)));
    }

    /** For a stream that the carrier is asked for now, of what is said in a call. @return its token */
    public String overhear(UUID tenantId, UUID callId, String sid) {
        return tokens.issue(tenantId, callId, sid, Purpose.OVERHEAR);
    }

    /** A call of the current salon goes on with what the assistant says next. */
    public int nextTurn(UUID callId) {
        return calls.nextTurn(callId);
    }

    /** A call of the current salon goes to a telephone outside. @param told whether they hear first that they may be recorded */
    public Answer passedOn(UUID callId, String number, String language, boolean told) {
        int turn = calls.nextTurn(callId);
        return new Answer.RingDesk("", language, number, turn, Answer.RingDesk.USUAL_SECONDS, told);
    }

    /** A call of the current salon goes to the salon's own telephone. @param number E.164 */
    public Answer ringing(UUID callId, String number) {
        return new Answer.RingDesk("", ConversationState.ENGLISH, number, calls.nextTurn(callId));
    }

    /** Of a call of the current salon. @param sid the carrier's id of the call; absent if it has none yet */
    public Answer.Connect connect(UUID tenantId, UUID callId, @Nullable String sid) {
        return new Answer.Connect(tokens.issue(tenantId, callId, sid, Purpose.TALK), calls.nextTurn(callId));
    }

    /** Of a third who is asked whether they take a call. @param leg which attempt it is */
    public Answer.Consult consult(UUID tenantId, UUID callId, UUID leg) {
        return new Answer.Consult(tokens.issue(tenantId, callId, null, Purpose.CONSULT), callId, leg);
    }
}
