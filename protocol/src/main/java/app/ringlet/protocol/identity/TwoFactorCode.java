package app.ringlet.protocol.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param code the six digits that the app shows */
public record TwoFactorCode(@NotBlank @Size(max = 20) String code) {

    @Override
    public String toString() {
        return "TwoFactorCode[REDACTED]";
    }
}
