package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.ProfileRequest;
import app.ringlet.protocol.salon.SalonSettings;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a salon's profile and settings may be, beyond the ranges that stand at their fields. */
@Component
class OfficeRules {

    private static final Set<Integer> GRIDS = Set.of(5, 10, 15, 30);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private final Holidays holidays;

    OfficeRules(Holidays holidays) {
        this.holidays = holidays;
    }

    void check(ProfileRequest profile, Salon salon) {
        checkZone(profile.timeZone());
        checkCountry(profile.country());
        String phone = profile.deskPhone();
        if (phone != null && !E164.matcher(phone).matches()) {
            throw Refusal.ofField("deskPhone", "A telephone number is written +12125550100.");
        }
        holidays("country", salon.rules(), profile.country());
    }

    static void checkZone(String timeZone) {
        if (!ZONES.contains(timeZone)) {
            throw Refusal.ofField("timeZone", "A time zone has a name such as America/New_York.");
        }
    }

    static void checkCountry(String country) {
        if (!COUNTRIES.contains(country)) {
            throw Refusal.ofField("country", "A country has a code of two capitals, such as US.");
        }
    }

    void check(SalonSettings settings, String country) {
        BookingRules booking = settings.booking();
        if (!GRIDS.contains(booking.gridMinutes())) {
            throw Refusal.ofField("booking.gridMinutes", "Starts are offered every 5, 10, 15 or 30 minutes.");
        }
        holidays("booking.publicHolidays", booking, country);
        AssistantRules.check("assistant.", settings.assistant());
    }

    private void holidays(String field, BookingRules rules, String country) {
        if (rules.publicHolidays() && !holidays.areKnown(country)) {
            throw Refusal.ofField(
                    field, "The public holidays of " + country + " are not known here; set closures instead.");
        }
        String region = rules.holidayRegion();
        if (region != null && !isRegion(country, region)) {
            throw Refusal.ofField(
                    field.equals("country") ? field : "booking.holidayRegion",
                    country + " has no region " + region + " with holidays of its own.");
        }
    }

    private boolean isRegion(String country, String region) {
        return holidays.areKnown(country) && holidays.hasRegion(country, region);
    }
}
