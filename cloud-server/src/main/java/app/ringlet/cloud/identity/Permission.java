package app.ringlet.cloud.identity;

import static app.ringlet.protocol.identity.Role.ADMIN;
import static app.ringlet.protocol.identity.Role.AGENT;
import static app.ringlet.protocol.identity.Role.CLOUD_ADMIN;
import static app.ringlet.protocol.identity.Role.MANAGER;
import static app.ringlet.protocol.identity.Role.OWNER;

import app.ringlet.protocol.identity.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be done, and by whom: the one table of it. Each is an authority by its {@link #wire} name, as in
 * {@code @PreAuthorize("hasAuthority('appointments:write')")}. A cloud admin may do everything, in the salon that the request names.
 */
public enum Permission {
    CALENDAR_READ("calendar:read", AGENT, MANAGER, ADMIN, OWNER),
    APPOINTMENTS_WRITE("appointments:write", AGENT, MANAGER, ADMIN, OWNER),
    CLIENTS_READ("clients:read", AGENT, MANAGER, ADMIN, OWNER),
    CLIENTS_WRITE("clients:write", AGENT, MANAGER, ADMIN, OWNER),
    CLIENTS_MANAGE("clients:manage", MANAGER, ADMIN, OWNER),
    CALLS_READ("calls:read", AGENT, MANAGER, ADMIN, OWNER),
    CALLS_WRITE("calls:write", AGENT, MANAGER, ADMIN, OWNER),
    RECORDINGS_READ("recordings:read", AGENT, MANAGER, ADMIN, OWNER),
    MESSAGES_READ("messages:read", AGENT, MANAGER, ADMIN, OWNER),
    MESSAGES_WRITE("messages:write", AGENT, MANAGER, ADMIN, OWNER),
    TIME_OFF_WRITE("timeoff:write", AGENT, MANAGER, ADMIN, OWNER),
    STAFF_WRITE("staff:write", MANAGER, ADMIN, OWNER),
    CATALOG_WRITE("catalog:write", MANAGER, ADMIN, OWNER),
    REPORTS_READ("reports:read", MANAGER, ADMIN, OWNER),
    ASSISTANT_WRITE("assistant:write", MANAGER, ADMIN, OWNER),
    SETTINGS_WRITE("settings:write", ADMIN, OWNER),
    USERS_WRITE("users:write", ADMIN, OWNER),
    AUDIT_READ("audit:read", ADMIN, OWNER),
    BILLING_WRITE("billing:write", OWNER),
    LEDGER_CHECK("ledger:check"),
    METRICS_READ("metrics:read"),
    TENANTS_WRITE("tenants:write");

    private final String wire;
    private final Set<Role> roles;

    Permission(String wire, Role... roles) {
        this.wire = wire;
        this.roles = EnumSet.of(CLOUD_ADMIN, roles);
    }

    public String wire() {
        return wire;
    }

    public boolean isOf(Role role) {
        return roles.contains(role);
    }

    public static Optional<Permission> ofWire(String wire) {
        return Arrays.stream(values()).filter(p -> p.wire.equals(wire)).findFirst();
    }

    /** The wire names of everything that {@code role} may do. */
    public static List<String> of(Role role) {
        return Arrays.stream(values())
                .filter(p -> p.isOf(role))
                .map(Permission::wire)
                .toList();
    }
}
