package app.ringlet.cloud.platform;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value that never shows itself in a log. Empty means: not configured. */
public final class Secret {

    private final String value;

    public Secret(@Nullable String value) {
        this.value = value == null ? "" : value;
    }

    /** For the one place that hands it to the vendor. */
    public String reveal() {
        return value;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
