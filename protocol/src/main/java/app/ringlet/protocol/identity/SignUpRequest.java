package app.ringlet.protocol.identity;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Opens a salon with its owner.
 *
 * @param timeZone IANA name
 * @param currency ISO 4217; stays, as what the salon sells has its price in it
 * @param country ISO 3166-1 alpha-2
 * @param name the owner's
 * @param password 10 characters to 72 bytes, none of the commonest, and not the address or the salon's name
 */
public record SignUpRequest(
        @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String businessName,

        @NotNull @Size(max = 64) String timeZone,
        @NotNull @Size(max = 3) String currency,
        @NotNull @Size(max = 2) String country,

        @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,

        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 200) String password) {

    @Override
    public String toString() {
        return "SignUpRequest[REDACTED]";
    }
}
