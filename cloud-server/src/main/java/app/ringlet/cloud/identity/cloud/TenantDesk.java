package app.ringlet.cloud.identity.cloud;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.accounts.InvitationDesk;
import app.ringlet.cloud.identity.persistence.StaffTable;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.NewSalon;
import app.ringlet.cloud.tenancy.NewSalons;
import app.ringlet.cloud.tenancy.SalonStatuses;
import app.ringlet.protocol.admin.NewTenant;
import app.ringlet.protocol.admin.OpenedTenant;
import app.ringlet.protocol.admin.TenantSummary;
import app.ringlet.protocol.identity.InvitationRequest;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.identity.SentInvitation;
import app.ringlet.protocol.salon.TenantStatus;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Opens salons, shuts them out, lets them in again and ends their trials; each time the salon's own trail says so. */
@Service
class TenantDesk {

    private static final String KIND = "tenant";
    private static final Set<TenantStatus> ANY_OTHER = EnumSet.complementOf(EnumSet.of(TenantStatus.SUSPENDED));
    private static final Set<TenantStatus> NOT_ACTIVE = EnumSet.complementOf(EnumSet.of(TenantStatus.ACTIVE));

    private final TenantTable table;
    private final SalonStatuses statuses;
    private final NewSalons newSalons;
    private final InvitationDesk invitations;
    private final StaffTable staff;
    private final Sessions sessions;
    private final Transactions transactions;
    private final Audit audit;

    TenantDesk(
            TenantTable table,
            SalonStatuses statuses,
            NewSalons newSalons,
            InvitationDesk invitations,
            StaffTable staff,
            Sessions sessions,
            Transactions transactions,
            Audit audit) {
        this.table = table;
        this.statuses = statuses;
        this.newSalons = newSalons;
        this.invitations = invitations;
        this.staff = staff;
        this.sessions = sessions;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @throws Refusal {@code invalid_field} */
    OpenedTenant open(SignedInUser admin, NewTenant request) {
        NewSalon wanted =
                new NewSalon(request.businessName(), request.timeZone(), request.currency(), request.country());
        newSalons.check(wanted);
        UUID id = Ids.next();
        SentInvitation invitation = CurrentTenant.<SentInvitation, RuntimeException>call(
                id,
                () -> transactions.run(() -> {
                    newSalons.open(wanted);
                    audit.write(Deed.of(KIND, id, "opened").values(null, wanted));
                    return invitations.invite(admin, new InvitationRequest(request.ownerEmail(), Role.OWNER));
                }));
        return new OpenedTenant(get(id), invitation);
    }

    /** Ends all its sessions too. @throws Refusal {@code not_found}, {@code bad_transition} */
    TenantSummary suspend(UUID id, String reason) {
        change(id, ANY_OTHER, TenantStatus.SUSPENDED, "suspended", reason);
        return get(id);
    }

    /** @throws Refusal {@code not_found}, {@code bad_transition} */
    TenantSummary reactivate(UUID id, String reason) {
        change(id, NOT_ACTIVE, TenantStatus.ACTIVE, "reactivated", reason);
        return get(id);
    }

    /** @throws Refusal {@code not_found} */
    TenantSummary get(UUID id) {
        return table.byId(id).orElseThrow(() -> Refusal.notFound("salon"));
    }

    private void change(UUID id, Set<TenantStatus> from, TenantStatus to, String what, String reason) {
        CurrentTenant.run(
                id,
                () -> transactions.run(() -> {
                    TenantStatus before = statuses.change(id, from, to, reason.strip());
                    audit.write(Deed.of(KIND, id, what)
                            .values(Map.of("status", before), Map.of("status", to))
                            .because(reason.strip()));
                    if (to == TenantStatus.SUSPENDED) {
                        staff.lockAll().forEach(user -> sessions.endAll(user.id(), null));
                    }
                    return before;
                }));
    }
}
