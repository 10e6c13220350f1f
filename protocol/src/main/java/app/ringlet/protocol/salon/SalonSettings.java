package app.ringlet.protocol.salon;

import app.ringlet.protocol.assistant.AssistantSettings;
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
        @NotNull @Valid ReceptionSettings reception,
        @NotNull @Valid SecuritySettings security,
        @NotNull @Valid PrivacySettings privacy,
        @NotNull @Valid AssistantSettings assistant) {

    public static final SalonSettings DEFAULT = new SalonSettings(
            0,
            BookingRules.DEFAULT,
            ReceptionSettings.DEFAULT,
            SecuritySettings.DEFAULT,
            PrivacySettings.DEFAULT,
            AssistantSettings.DEFAULT);

    @JsonCreator
    static SalonSettings of(
            @JsonProperty("version") @Nullable Long version,
            @JsonProperty("booking") BookingRules booking,
            @JsonProperty("reception") @Nullable ReceptionSettings reception,
            @JsonProperty("security") @Nullable SecuritySettings security,
            @JsonProperty("privacy") @Nullable PrivacySettings privacy,
            @JsonProperty("assistant") @Nullable AssistantSettings assistant) {
        return new SalonSettings(
                version == null ? 0 : version,
                booking,
                reception == null ? ReceptionSettings.DEFAULT : reception,
                security == null ? SecuritySettings.DEFAULT : security,
                privacy == null ? PrivacySettings.DEFAULT : privacy,
                assistant == null ? AssistantSettings.DEFAULT : assistant);
    }

    public SalonSettings withBooking(BookingRules rules) {
        return new SalonSettings(version, rules, reception, security, privacy, assistant);
    }

    public SalonSettings withReception(ReceptionSettings wanted) {
        return new SalonSettings(version, booking, wanted, security, privacy, assistant);
    }

    public SalonSettings withSecurity(SecuritySettings wanted) {
        return new SalonSettings(version, booking, reception, wanted, privacy, assistant);
    }

    public SalonSettings withPrivacy(PrivacySettings wanted) {
        return new SalonSettings(version, booking, reception, security, wanted, assistant);
    }

    public SalonSettings withAssistant(AssistantSettings wanted) {
        return new SalonSettings(version, booking, reception, security, privacy, wanted);
    }
}
