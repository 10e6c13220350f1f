package app.ringlet.cloud.booking.policies;

import java.util.UUID;

/** The clients of the current salon whom only the desk books for. */
public interface BlockList {

    boolean holds(UUID client);
}
