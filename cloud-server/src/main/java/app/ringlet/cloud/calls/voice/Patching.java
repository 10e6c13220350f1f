package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.live.StreamTokens;
import app.ringlet.cloud.calls.live.StreamTokens.Purpose;
import app.ringlet.cloud.calls.log.CallLog;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a call's audio comes to us. Works for the current tenant. */
@Component
public class Patching {

    private final StreamTokens tokens;
    private final CallLog calls;

    private final CallsSettings settings;

    Patching(StreamTokens tokens, CallLog calls, CallsSettings settings) {
        this.tokens = tokens;
        this.calls = calls;
        this.settings = settings;
    }

    /** For a stream of what both sides of a call say; empty unless the owner of this server wants that. */
    Optional<String> overhear(UUID tenantId, UUID callId, String sid) {
        return settings.listenIn()
                ? Optional.of(tokens.issue(tenantId, callId, sid, Purpose.OVERHEAR))
                : Optional.empty();
    }

    /** @param sid the carrier's id of the call; absent if it has none yet */
    public Answer.Connect connect(UUID tenantId, UUID callId, @Nullable String sid) {
        return new Answer.Connect(tokens.issue(tenantId, callId, sid, Purpose.TALK), calls.nextTurn(callId));
    }
}
