package app.ringlet.protocol.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param codeVerifier what {@link OidcStart#codeChallenge} was made of. @param secondFactor a code, when the account has a second factor */
public record OidcRedeem(
        @NotBlank @Size(max = 200) String code,
        @NotBlank @Size(min = 43, max = 128) String codeVerifier,
        @Nullable @Size(max = 20) String secondFactor) {

    @Override
    public String toString() {
        return "OidcRedeem[REDACTED]";
    }
}
