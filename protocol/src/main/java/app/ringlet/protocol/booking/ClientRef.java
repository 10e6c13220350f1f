package app.ringlet.protocol.booking;

import app.ringlet.protocol.salon.ClientView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose appointment or call it is. @param phone E.164 */
public record ClientRef(UUID id, String name, @Nullable String phone) {

    public static ClientRef of(ClientView client) {
        return new ClientRef(client.id(), client.name(), client.phone());
    }
}
