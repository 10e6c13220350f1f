package app.ringlet.protocol.identity;

import app.ringlet.protocol.salon.SalonView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the caller is and what they may do. @param tenant absent for a cloud admin */
public record Me(UserView user, @Nullable SalonView tenant, Role role, List<String> permissions) {

    public Me {
        permissions = List.copyOf(permissions);
    }
}
