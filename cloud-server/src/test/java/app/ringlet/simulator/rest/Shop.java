package app.ringlet.simulator.rest;

import app.ringlet.simulator.carrier.Geography;
import app.ringlet.simulator.carrier.Numbers;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Numbers for sale: made up, always the same for the same question, none that is sold already. */
final class Shop {
    private static final int STOCK = 10_000;

    private final Numbers sold;

    Shop(Numbers sold) {
        this.sold = sold;
    }

    record Offer(String number, String country) {
        Map<String, @Nullable Object> shape() {
            return Shapes.map(
                    "friendly_name", Geography.national(number),
                    "phone_number", number,
                    "lata", null,
                    "locality", null,
                    "rate_center", null,
                    "latitude", null,
                    "longitude", null,
                    "region", null,
                    "postal_code", null,
                    "iso_country", country,
                    "address_requirements", "none",
                    "beta", false,
                    "capabilities", NumberShape.capabilities());
        }
    }

    List<Offer> offers(String country, @Nullable String areaCode, @Nullable String contains, int atMost) {
        String region = country.toUpperCase(Locale.ROOT);
        int code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(region);
        if (code == 0) {
            throw ApiFault.notFound("AvailablePhoneNumbers/" + country + "/Local.json");
        }
        String start = "+" + code + (areaCode != null ? areaCode : code == 1 ? "646" : "20");
        String wanted = contains == null ? "" : contains.replaceAll("[^0-9]", "");
        // 555 0000 to 555 9999: nobody's real telephone rings.
        return IntStream.range(0, STOCK)
                .mapToObj(serial -> start + "555" + String.format(Locale.ROOT, "%04d", serial))
                .filter(number -> number.contains(wanted) && sold.at(number).isEmpty())
                .limit(Math.min(atMost, 100))
                .map(number -> new Offer(number, region))
                .toList();
    }
}
