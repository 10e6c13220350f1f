package app.ringlet.protocol.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param code of the second factor, when the account has one */
public record MagicLinkRedeem(
        @NotBlank @Size(max = 200) String token,
        @Nullable @Size(max = 20) String code) {

    @Override
    public String toString() {
        return "MagicLinkRedeem[REDACTED]";
    }
}
