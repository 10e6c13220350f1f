package app.ringlet.cloud.calls.desk;

import app.ringlet.protocol.calls.TakenBy;
import java.util.UUID;

/** Who sits at a desk, under which sign-in. */
public record DeskUser(UUID tenantId, UUID userId, String name, UUID sessionId) {

    public TakenBy taker() {
        return new TakenBy(userId, name);
    }
}
