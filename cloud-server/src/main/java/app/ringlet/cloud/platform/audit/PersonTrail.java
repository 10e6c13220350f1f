package app.ringlet.cloud.platform.audit;

import app.ringlet.protocol.identity.AuditLine;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the audit trail of the current salon holds about its clients. */
public interface PersonTrail {

    /** The newest 1,000. */
    List<AuditLine> of(Collection<UUID> clients);

    /** That something was done stays, and by whom; what it was before and after goes. */
    void erase(Collection<UUID> clients);
}
