package app.ringlet.cloud.tenancy;

import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.TenantStatus;
import java.util.EnumSet;
import java.util.Set;

/** What a salon's status opens and shuts: the one table of it. All are open to a salon on trial and to an active one. */
public enum Door {
    /** Owners and admins sign in and work. */
    OWNERS(TenantStatus.INACTIVE),
    /** Everyone else does. */
    STAFF,
    /** Other systems come in with API keys. */
    KEYS,
    /** Callers are answered; otherwise they hear that no calls are taken just now. */
    CALLS,
    /** Clients get texts. */
    TEXTS,
    /** What needs no sign-in, such as calendar feeds; otherwise it is not found. */
    PUBLIC,
    /** Freed time is offered to those who wait. Jobs that keep the books right run in every status. */
    OFFERS;

    private final Set<TenantStatus> open = EnumSet.of(TenantStatus.TRIAL, TenantStatus.ACTIVE);

    Door(TenantStatus... more) {
        open.addAll(Set.of(more));
    }

    /** The one that people come in by. */
    public static Door of(Role role) {
        return role == Role.OWNER || role == Role.ADMIN ? OWNERS : STAFF;
    }

    public boolean isOpen(TenantStatus status) {
        return open.contains(status);
    }
}
