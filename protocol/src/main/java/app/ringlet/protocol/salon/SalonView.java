package app.ringlet.protocol.salon;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A salon's profile.
 *
 * @param version grows with each change of profile or opening hours; goes back in {@code If-Match}
 * @param timeZone IANA name; every offset in the salon's JSON is of this zone
 * @param currency ISO 4217
 * @param country ISO 3166-1 alpha-2
 * @param phone E.164, the number that callers dial; absent for a salon that has none so far
 * @param deskPhone E.164, where the desk's own telephone rings; absent if there is none
 */
public record SalonView(
        UUID id,
        long version,
        String name,
        TenantStatus status,
        String timeZone,
        String currency,
        String country,
        @Nullable String phone,
        @Nullable String deskPhone,
        List<DayHours> openingHours) {

    public SalonView {
        openingHours = List.copyOf(openingHours);
    }
}
