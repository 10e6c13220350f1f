package app.ringlet.protocol.admin;

import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.TenantStatus;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The salons of this cloud, for its admins. What is done to one stands in its audit trail, with the reason, where its owner reads it. */
@HttpExchange("/api/v1/admin/tenants")
public interface AdminTenantsApi {

    /** By name. @param q part of a name or a number, or a whole id. @param status absent for any */
    @GetExchange
    Page<TenantSummary> list(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "status", required = false) @Nullable TenantStatus status,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /** 201: a salon on trial, furnished as by sign-up, and an invitation to its owner. */
    @PostExchange
    OpenedTenant open(@Valid @RequestBody NewTenant request);

    @GetExchange("/{id}")
    TenantSummary get(@PathVariable("id") UUID id);

    /** Shuts the salon out at once, see {@link TenantStatus#SUSPENDED}; 422 {@code bad_transition} if it is suspended. */
    @PostExchange("/{id}/suspend")
    TenantSummary suspend(@PathVariable("id") UUID id, @Valid @RequestBody AdminReason reason);

    /** Lets it in again, or ends its trial: it is active, and gets its first number; 422 {@code bad_transition} if it is active already. */
    @PostExchange("/{id}/reactivate")
    TenantSummary reactivate(@PathVariable("id") UUID id, @Valid @RequestBody AdminReason reason);

    /** 201: for a while, requests of this admin's may name the salon in {@code X-Tenant-ID}. Without, they are 403 {@code act_as_required}. */
    @PostExchange("/{id}/act-as")
    ActAsGrant actAs(@PathVariable("id") UUID id, @Valid @RequestBody ActAsRequest request);

    /** Ends it before its time; 204 also if there is nothing to end. */
    @DeleteExchange("/{id}/act-as")
    void stop(@PathVariable("id") UUID id);
}
