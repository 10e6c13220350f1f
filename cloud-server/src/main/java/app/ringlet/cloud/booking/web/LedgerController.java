package app.ringlet.cloud.booking.web;

import app.ringlet.cloud.booking.LedgerInspection;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.admin.LedgerApi;
import app.ringlet.protocol.admin.LedgerCheck;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('CLOUD_ADMIN')")
class LedgerController implements LedgerApi {

    private final LedgerInspection inspection;
    private final Salons salons;

    LedgerController(LedgerInspection inspection, Salons salons) {
        this.inspection = inspection;
        this.salons = salons;
    }

    @Override
    public LedgerCheck check(@Nullable UUID tenantId) {
        if (tenantId == null) {
            return inspection.checkAll();
        }
        Salon salon = salons.byId(tenantId).orElseThrow(() -> Refusal.notFound("salon"));
        return inspection.check(salon.id());
    }
}
