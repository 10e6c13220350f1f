package app.ringlet.cloud.platform.audit;

import app.ringlet.protocol.identity.AuditLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. What is absent matches all.
 *
 * @param from included. @param to not included
 * @param zone what times are shown in
 * @param action a whole one, or what stands before its dot
 */
public record AuditQuery(
        Instant from,
        Instant to,
        ZoneId zone,
        @Nullable UUID actorId,
        AuditLine.@Nullable Kind actorKind,
        @Nullable String action,
        @Nullable UUID subjectId,
        @Nullable String subjectKind) {

    /** The kind of thing that {@link #action} is about; absent if any. */
    public @Nullable String actionKind() {
        return action == null ? null : action.split("\\.", 2)[0];
    }

    /** What {@link #action} does; absent if anything. */
    public @Nullable String actionVerb() {
        return action == null || !action.contains(".") ? null : action.split("\\.", 2)[1];
    }
}
