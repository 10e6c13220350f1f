package app.ringlet.protocol.booking;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A step in an appointment's life. */
public record StatusChange(
        @NotNull AppointmentStatus status,

        @Nullable @Size(max = 500) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String reason) {}
