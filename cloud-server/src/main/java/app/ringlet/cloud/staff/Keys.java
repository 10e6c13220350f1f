package app.ringlet.cloud.staff;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keys as this module's rows hold them. */
final class Keys {

    private Keys() {}

    static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }

    static List<byte[]> of(Collection<UUID> ids) {
        return ids.stream().map(Ids::bytes).toList();
    }
}
