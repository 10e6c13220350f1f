package app.ringlet.cloud.push.web;

import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.socket.WebSocketSession;

/** Whose log is followed, under which sign-in. Known from the request that began it. */
record Follower(UUID tenantId, UUID sessionId) {

    private static final String KEY = Follower.class.getName();

    /** @throws app.ringlet.cloud.platform.Refusal {@code wrong_tenant} for a cloud admin who names no salon */
    static Follower ofRequest() {
        return new Follower(CurrentTenant.id(), SignedInUser.current().sessionId());
    }

    void keepIn(Map<String, Object> attributes) {
        attributes.put(KEY, this);
    }

    static Follower of(WebSocketSession session) {
        return (Follower) Objects.requireNonNull(session.getAttributes().get(KEY));
    }
}
