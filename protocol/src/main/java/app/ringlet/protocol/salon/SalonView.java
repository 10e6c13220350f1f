package app.ringlet.protocol.salon;

import java.util.List;
import java.util.UUID;

/**
 * A salon's profile.
 *
 * @param timeZone IANA name; every offset in the salon's JSON is of this zone
 * @param currency ISO 4217
 * @param country ISO 3166-1 alpha-2
 * @param phone E.164, the number that callers dial
 */
public record SalonView(
        UUID id,
        String name,
        TenantStatus status,
        String timeZone,
        String currency,
        String country,
        String phone,
        List<DayHours> openingHours) {

    public SalonView {
        openingHours = List.copyOf(openingHours);
    }
}
