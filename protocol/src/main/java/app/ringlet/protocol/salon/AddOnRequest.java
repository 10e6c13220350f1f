package app.ringlet.protocol.salon;

import app.ringlet.protocol.Money;
import app.ringlet.protocol.PlainText;
import app.ringlet.protocol.booking.PhaseKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An extra as it is to stand on the menu.
 *
 * @param synonyms what callers call it; 2,000 characters in all
 * @param minutes added to the phase; a multiple of 5, 0 to 480
 * @param phase absent for the active one
 * @param serviceIds what it can be added to; absent or empty for everything
 * @param price in the salon's currency
 */
public record AddOnRequest(
        @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,

        @Nullable @Size(max = 100) List<@NotBlank String> synonyms,
        @NotNull Integer minutes,
        @Nullable PhaseKind phase,
        @Nullable @Size(max = 100) List<@NotNull UUID> serviceIds,
        @NotNull Money price) {}
