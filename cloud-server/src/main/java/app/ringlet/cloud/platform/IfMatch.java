package app.ringlet.cloud.platform;

import app.ringlet.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Who changes a thing says in the {@code If-Match} header which version of it they have seen. */
public final class IfMatch {

    private IfMatch() {}

    /** @throws Refusal {@code version_required} if there is none, {@code invalid_field} if it is no version */
    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refusal(ErrorCode.VERSION_REQUIRED, "Say in If-Match which version of it you change.");
        }
        try {
            return Long.parseLong(header.strip().replace("\"", ""));
        } catch (NumberFormatException notOne) {
            throw Refusal.ofField("If-Match", "A version is a number.");
        }
    }

    /** @throws Refusal {@code stale_version} */
    public static void check(String what, long seen, long present) {
        if (seen != present) {
            throw new Refusal(ErrorCode.STALE_VERSION, "Someone has changed this " + what + " since you loaded it.");
        }
    }
}
