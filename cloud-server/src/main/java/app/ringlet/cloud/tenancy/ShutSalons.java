package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.salon.TenantStatus;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The salons to which some doors are shut: few, and held in memory, so that no request asks the database for its salon's status. A
 * change that is made here is known at its commit, one of another server within seconds. Safe for use by many at once.
 */
@Component
public class ShutSalons {

    private final SalonStatuses statuses;
    private volatile @Nullable Map<UUID, TenantStatus> shut;

    ShutSalons(SalonStatuses statuses) {
        this.statuses = statuses;
    }

    public boolean isOpen(UUID salon, Door door) {
        TenantStatus status = known().get(salon);
        return status == null || door.isOpen(status);
    }

    /** @throws Refusal {@code tenant_suspended}, {@code tenant_inactive} */
    public void check(UUID salon, Door door) {
        TenantStatus status = known().get(salon);
        if (status != null && !door.isOpen(status)) {
            throw status == TenantStatus.SUSPENDED
                    ? new Refusal(ErrorCode.TENANT_SUSPENDED, "This salon is suspended. Please get in touch with us.")
                    : new Refusal(
                            ErrorCode.TENANT_INACTIVE,
                            "This salon is not active. Its owner can sign in and change that.");
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SalonStatusChanged changed) {
        refresh();
    }

    void refresh() {
        shut = statuses.shut();
    }

    private Map<UUID, TenantStatus> known() {
        Map<UUID, TenantStatus> present = shut;
        if (present == null) {
            present = statuses.shut();
            shut = present;
        }
        return present;
    }
}
