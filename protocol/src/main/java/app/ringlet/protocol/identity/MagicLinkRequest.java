package app.ringlet.protocol.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Asks for a mail to sign in with. */
public record MagicLinkRequest(@NotBlank @Size(max = 254) String email) {}
