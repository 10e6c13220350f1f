package app.ringlet.protocol.ai;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wants a time kept while a caller makes up their mind; the fields as in {@link NewAiAppointment}. */
public record NewAiHold(
        @NotEmpty @Size(max = 8) List<@NotBlank @Size(max = 200) String> services,
        @Nullable @Size(max = 120) String employee,
        @NotNull OffsetDateTime start) {}
