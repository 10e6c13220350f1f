package app.ringlet.cloud.platform.audit;

import app.ringlet.protocol.identity.AuditLine;
import java.util.List;

/** A module that keeps a full history of its own for the current salon: the search looks there too, and nothing is written twice. */
public interface AuditSource {

    /** The newest that match, the newest first. @param most at least 1 */
    List<AuditLine> newest(AuditQuery query, int most);

    /** How many match. */
    long count(AuditQuery query);
}
