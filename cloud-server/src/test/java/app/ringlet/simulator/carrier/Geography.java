package app.ringlet.simulator.carrier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers as people dial them, and where a number is at home, as far as the carrier tells its customers. */
public final class Geography {
    /** What the carrier shows instead of a withheld number: it spells "anonymous" on the keys. */
    public static final String WITHHELD = "+266696687";

    private static final Map<String, String> STATE_OF_AREA_CODE = Map.of(
            "212", "NY", "646", "NY", "917", "NY", "718", "NY", "347", "NY", "201", "NJ", "415", "CA", "312", "IL");
    private static final Map<String, String> CITY_OF_STATE =
            Map.of("NY", "NEW YORK", "NJ", "JERSEY CITY", "CA", "SAN FRANCISCO", "IL", "CHICAGO");

    public record Home(String country, String state, String city, String zip) {}

    private Geography() {}

    /** E.164 of what was dialled, read as an American would unless it starts with +; empty if it cannot be a number. */
    public static Optional<String> e164(String dialled) {
        if (dialled.equals(WITHHELD)) {
            return Optional.of(dialled);
        }
        return parsed(dialled)
                .map(number -> PhoneNumberUtil.getInstance().format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
    }

    /** As written within its own country. */
    public static String national(String e164) {
        return parsed(e164)
                .map(number -> PhoneNumberUtil.getInstance().format(number, PhoneNumberUtil.PhoneNumberFormat.NATIONAL))
                .orElse(e164);
    }

    /** As written for people in other countries. */
    public static String international(String e164) {
        return parsed(e164)
                .map(number ->
                        PhoneNumberUtil.getInstance().format(number, PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }

    static Home homeOf(String e164) {
        String country = e164.equals(WITHHELD)
                ? ""
                : parsed(e164)
                        .map(PhoneNumberUtil.getInstance()::getRegionCodeForNumber)
                        .orElse("");
        if (country == null || country.isEmpty()) {
            // Fictional numbers (555-01xx) are in no region's plan, but their country code still says where they are.
            country = e164.startsWith("+1") ? "US" : "";
        }
        String area = e164.startsWith("+1") && e164.length() >= 5 ? e164.substring(2, 5) : "";
        String state = STATE_OF_AREA_CODE.getOrDefault(area, "");
        return new Home(country.toUpperCase(Locale.ROOT), state, CITY_OF_STATE.getOrDefault(state, ""), "");
    }

    private static Optional<PhoneNumber> parsed(String text) {
        try {
            PhoneNumber number = PhoneNumberUtil.getInstance().parse(text, "US");
            return PhoneNumberUtil.getInstance().isPossibleNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
