package app.ringlet.protocol.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Sets a new password of the signed-in user. */
public record PasswordChange(
        @NotBlank @Size(max = 200) String oldPassword,
        @NotBlank @Size(max = 200) String newPassword) {

    @Override
    public String toString() {
        return "PasswordChange[REDACTED]";
    }
}
