package app.ringlet.protocol.salon;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * How a salon wants to be served, a section for each matter.
 *
 * @param version grows with each change; goes back in {@code If-Match}, and is not looked at in a request's body
 */
public record SalonSettings(long version, @NotNull @Valid BookingRules booking) {

    public static final SalonSettings DEFAULT = new SalonSettings(0, BookingRules.DEFAULT);
}
