package app.ringlet.protocol.admin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Proof of booking truth, for cloud admins. */
@HttpExchange("/api/v1/admin/ledger")
public interface LedgerApi {

    /** @param tenantId absent for every salon */
    @GetExchange("/check")
    LedgerCheck check(@RequestParam(name = "tenantId", required = false) @Nullable UUID tenantId);
}
