package app.ringlet.protocol.salon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param given false to take it back. @param source how the salon knows, such as {@code at the desk} */
public record NewConsent(
        @NotNull ConsentKind kind,
        boolean given,
        @NotBlank @Size(max = 120) String source) {}
