package app.ringlet.cloud.receptionist.agents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells ids from names. */
final class Uuids {

    private static final int LENGTH = 36;

    private Uuids() {}

    /** Absent for what is no id in full, and so may be a name. */
    static @Nullable UUID read(String text) {
        if (text.length() != LENGTH) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException aName) {
            return null;
        }
    }
}
