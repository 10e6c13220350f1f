package app.ringlet.protocol.salon;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param confirm the client's name exactly as it is shown, or the client's id */
public record ClientErasure(@NotBlank @Size(max = 120) String confirm) {}
