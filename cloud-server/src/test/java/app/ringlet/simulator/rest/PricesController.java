package app.ringlet.simulator.rest;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What numbers cost, which the carrier tells elsewhere than all else. */
@Hidden
@RestController
class PricesController {

    @GetMapping(path = "/v1/PhoneNumbers/Countries/{country}", produces = "application/json")
    String prices(@PathVariable String country) {
        String iso = country.toUpperCase(Locale.ROOT);
        return Shapes.json(Shapes.map(
                "country",
                Locale.of("", iso).getDisplayCountry(Locale.ENGLISH),
                "iso_country",
                iso,
                "phone_number_prices",
                List.of(
                        Shapes.map("number_type", "local", "base_price", "1.15", "current_price", "1.15"),
                        Shapes.map("number_type", "toll free", "base_price", "2.15", "current_price", "2.15")),
                "price_unit",
                "USD",
                "url",
                "https://pricing.twilio.com/v1/PhoneNumbers/Countries/" + iso));
    }
}
