package app.ringlet.protocol.identity;

import app.ringlet.protocol.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The audit trail: who did what, when and from where; for owners and admins. */
@HttpExchange("/api/v1/audit")
public interface AuditApi {

    /**
     * The newest first.
     *
     * @param from a date in the salon; 30 days if it or {@code to} is absent, until today if both are. @param to the last date, included; at most
     *     400 days
     * @param actor the id of a user or key, or a kind of {@link AuditLine.Kind}
     * @param action such as {@code service.changed}, or what stands before its dot for all of that kind
     * @param subject an id, or a kind such as {@code employee}
     * @param page the first 10,000 lines can be reached; 400 {@code invalid_field} beyond them
     */
    @GetExchange
    Page<AuditLine> search(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "actor", required = false) @Nullable String actor,
            @RequestParam(name = "action", required = false) @Nullable String action,
            @RequestParam(name = "subject", required = false) @Nullable String subject,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);
}
