package app.ringlet.cloud.clients;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Telephone numbers as people spell them, and as the system keeps them: E.164. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * The E.164 form of {@code spelling}; empty if that cannot be anybody's number. Whether the number is given out is not
     * asked: 555 numbers are as good as others.
     *
     * @param country ISO 3166-1 alpha-2: where a number without country code is dialled
     */
    public static Optional<String> e164(String spelling, String country) {
        try {
            PhoneNumber number = LIBRARY.parse(spelling, country);
            return LIBRARY.isPossibleNumber(number)
                    ? Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notOne) {
            return Optional.empty();
        }
    }

    /** How people in {@code country} write the number: their own ones without country code. */
    public static String display(String e164, String country) {
        try {
            PhoneNumber number = LIBRARY.parse(e164, country);
            boolean own = LIBRARY.getCountryCodeForRegion(country) == number.getCountryCode();
            return LIBRARY.format(number, own ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notOne) {
            return e164;
        }
    }
}
