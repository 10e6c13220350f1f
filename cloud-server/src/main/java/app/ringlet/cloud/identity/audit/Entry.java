package app.ringlet.cloud.identity.audit;

import app.ringlet.protocol.identity.AuditLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the trail. @param tenant zeros for what belongs to no salon */
record Entry(
        UUID tenant,
        Instant at,
        AuditLine.By by,
        String kind,
        @Nullable UUID subject,
        String what,
        @Nullable UUID person,
        AuditLine.Place from,
        String reason,
        List<AuditLine.Change> changes) {}
