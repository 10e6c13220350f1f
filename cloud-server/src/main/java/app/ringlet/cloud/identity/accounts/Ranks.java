package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.Role;
import java.util.List;

/** Who stands above whom: nobody gives what is above their own role, or takes anything from whoever is. */
final class Ranks {

    private static final List<Role> UPWARDS =
            List.of(Role.AGENT, Role.MANAGER, Role.ADMIN, Role.OWNER, Role.CLOUD_ADMIN);

    private Ranks() {}

    /** @throws Refusal {@code invalid_field} for a role that no salon has, {@code forbidden} for one above that of {@code giver} */
    static void checkGives(Role giver, Role role) {
        if (role == Role.CLOUD_ADMIN) {
            throw Refusal.ofField("role", "In a salon one is OWNER, ADMIN, MANAGER or AGENT.");
        }
        if (isAbove(role, giver)) {
            throw new Refusal(ErrorCode.FORBIDDEN, "You cannot give a role that stands above your own.");
        }
    }

    static boolean isAbove(Role one, Role other) {
        return UPWARDS.indexOf(one) > UPWARDS.indexOf(other);
    }
}
