package app.ringlet.protocol.salon;

import app.ringlet.protocol.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A salon's profile as it is to be. Its currency stays, as what it sells has its price in it, and so does the number that callers dial.
 *
 * @param timeZone IANA name
 * @param country ISO 3166-1 alpha-2
 * @param deskPhone E.164; absent if there is none
 */
public record ProfileRequest(
        @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,

        @NotNull String timeZone,
        @NotNull String country,
        @Nullable String deskPhone) {}
