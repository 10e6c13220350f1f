package app.ringlet.cloud.identity.cloud;

import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.admin.ActAsGrant;
import app.ringlet.protocol.admin.ActAsRequest;
import app.ringlet.protocol.admin.AdminReason;
import app.ringlet.protocol.admin.AdminTenantsApi;
import app.ringlet.protocol.admin.NewTenant;
import app.ringlet.protocol.admin.OpenedTenant;
import app.ringlet.protocol.admin.TenantSummary;
import app.ringlet.protocol.salon.TenantStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('tenants:write')")
class AdminTenantsController implements AdminTenantsApi {

    private static final int USUAL_MINUTES = 60;

    private final TenantTable table;
    private final TenantDesk desk;
    private final ActAs actAs;

    AdminTenantsController(TenantTable table, TenantDesk desk, ActAs actAs) {
        this.table = table;
        this.desk = desk;
        this.actAs = actAs;
    }

    @Override
    public Page<TenantSummary> list(@Nullable String q, @Nullable TenantStatus status, int page, int size) {
        long offset = Pages.request(page, size, Sort.unsorted()).getOffset();
        return new Page<>(table.page(q, status, offset, size), page, size, table.count(q, status));
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public OpenedTenant open(NewTenant request) {
        return desk.open(SignedInUser.current(), request);
    }

    @Override
    public TenantSummary get(UUID id) {
        return desk.get(id);
    }

    @Override
    public TenantSummary suspend(UUID id, AdminReason reason) {
        return desk.suspend(id, reason.reason());
    }

    @Override
    public TenantSummary reactivate(UUID id, AdminReason reason) {
        return desk.reactivate(id, reason.reason());
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public ActAsGrant actAs(UUID id, ActAsRequest request) {
        Duration time = Duration.ofMinutes(Objects.requireNonNullElse(request.minutes(), USUAL_MINUTES));
        Instant until = actAs.begin(SignedInUser.current(), desk.get(id).id(), request.reason(), time);
        return new ActAsGrant(id, until.atOffset(ZoneOffset.UTC));
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void stop(UUID id) {
        actAs.end(SignedInUser.current(), desk.get(id).id());
    }
}
