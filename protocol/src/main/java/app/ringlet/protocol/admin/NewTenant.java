package app.ringlet.protocol.admin;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A salon that a cloud admin opens.
 *
 * @param timeZone IANA name. @param currency ISO 4217. @param country ISO 3166-1 alpha-2
 * @param ownerEmail who is invited to be its owner
 */
public record NewTenant(
        @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String businessName,

        @NotBlank @Size(max = 64) String timeZone,
        @NotBlank @Size(max = 3) String currency,
        @NotBlank @Size(max = 2) String country,
        @NotBlank @Size(max = 254) String ownerEmail) {}
