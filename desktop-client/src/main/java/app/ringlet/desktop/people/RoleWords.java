package app.ringlet.desktop.people;

import app.ringlet.protocol.identity.Role;

/** How roles are said. */
public final class RoleWords {

    private RoleWords() {}

    public static String of(Role role) {
        return switch (role) {
            case OWNER -> "Owner";
            case ADMIN -> "Administrator";
            case MANAGER -> "Manager";
            case AGENT -> "Front desk";
            case CLOUD_ADMIN -> "Cloud administrator";
        };
    }
}
