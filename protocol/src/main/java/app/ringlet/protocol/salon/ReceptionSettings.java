package app.ringlet.protocol.salon;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How callers are received.
 *
 * @param greeting the first words a caller hears, before it is said that no human speaks; absent for the usual ones
 */
public record ReceptionSettings(
        @Nullable @Size(min = 2, max = 300) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String greeting) {

    public static final ReceptionSettings DEFAULT = new ReceptionSettings(null);

    public ReceptionSettings {
        greeting = greeting == null || greeting.isBlank() ? null : greeting.strip();
    }
}
