package app.ringlet.cloud.platform;

import app.ringlet.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The version in an {@code If-Match} header. */
public final class IfMatch {

    private IfMatch() {}

    /** @throws Refusal {@code version_required} if there is none, {@code invalid_field} if it is no version */
    public static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refusal(ErrorCode.VERSION_REQUIRED, "Say in If-Match which version you change.");
        }
        try {
            return Long.parseLong(header.strip().replace("\"", ""));
        } catch (NumberFormatException notOne) {
            throw Refusal.ofField("If-Match", "A version is a number.");
        }
    }
}
