package app.ringlet.protocol.salon;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * How a salon wants to be served, a section for each matter.
 *
 * @param version grows with each change; goes back in {@code If-Match}, and is not looked at in a request's body
 */
public record SalonSettings(
        long version,
        @NotNull @Valid BookingRules booking,
        @NotNull @Valid ReceptionSettings reception) {

    public static final SalonSettings DEFAULT = new SalonSettings(0, BookingRules.DEFAULT, ReceptionSettings.DEFAULT);

    @JsonCreator
    static SalonSettings of(
            @JsonProperty("version") @Nullable Long version,
            @JsonProperty("booking") BookingRules booking,
            @JsonProperty("reception") @Nullable ReceptionSettings reception) {
        return new SalonSettings(
                version == null ? 0 : version, booking, reception == null ? ReceptionSettings.DEFAULT : reception);
    }
}
