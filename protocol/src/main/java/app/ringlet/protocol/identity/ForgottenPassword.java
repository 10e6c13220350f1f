package app.ringlet.protocol.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Asks for a mail to set a new password with. */
public record ForgottenPassword(@NotBlank @Size(max = 254) String email) {}
