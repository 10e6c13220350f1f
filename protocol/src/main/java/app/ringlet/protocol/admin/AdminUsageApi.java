package app.ringlet.protocol.admin;

import app.ringlet.protocol.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What the salons use, for cloud admins. */
@HttpExchange("/api/v1/admin/usage")
public interface AdminUsageApi {

    /** By the salons' names. @param from a UTC date; 30 days if it or {@code to} is absent, until today if both are. @param to included; at most 400 days */
    @GetExchange
    Page<TenantUsage> usage(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);
}
