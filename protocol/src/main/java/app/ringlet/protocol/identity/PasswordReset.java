package app.ringlet.protocol.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Sets a new password without the old one. @param token of the mail's link */
public record PasswordReset(
        @NotBlank @Size(max = 200) String token,
        @NotBlank @Size(max = 200) String password) {

    @Override
    public String toString() {
        return "PasswordReset[REDACTED]";
    }
}
