package app.ringlet.simulator.rest;

import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.IncomingNumber;
import app.ringlet.simulator.carrier.NumberSettings;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The account's numbers, and those it could buy. */
@Hidden
@RestController
@RequestMapping(path = "/2010-04-01/Accounts/{account}", produces = "application/json")
class NumbersController {
    private final Carrier carrier;
    private final Shop shop;

    NumbersController(Carrier carrier) {
        this.carrier = carrier;
        this.shop = new Shop(carrier.numbers());
    }

    @GetMapping("/IncomingPhoneNumbers.json")
    String list(@RequestParam MultiValueMap<String, String> params) {
        Form form = new Form(params);
        String number = form.filled("PhoneNumber");
        String name = form.filled("FriendlyName");
        var found = carrier.numbers().all().stream()
                .filter(each -> number == null || each.phoneNumber().contains(number.replaceAll("[^0-9]", "")))
                .filter(each -> name == null || each.friendlyName().equals(name))
                .map(each -> NumberShape.of(carrier.account(), each))
                .toList();
        return Shapes.page(
                "incoming_phone_numbers",
                found,
                Shapes.uri(carrier.account(), "IncomingPhoneNumbers.json"),
                form.single());
    }

    @PostMapping("/IncomingPhoneNumbers.json")
    @ResponseStatus(HttpStatus.CREATED)
    String create(@RequestParam MultiValueMap<String, String> params) {
        Form form = new Form(params);
        String areaCode = form.filled("AreaCode");
        String number = areaCode != null && form.filled("PhoneNumber") == null
                ? shop.offers("US", areaCode, null, 1).getFirst().number()
                : form.phoneNumber("PhoneNumber", 21402, 21421);
        if (carrier.numbers().at(number).isPresent()) {
            throw ApiFault.bad(21422, number + " is not available");
        }
        return shape(carrier.numbers().provision(number, settings(form)));
    }

    @GetMapping("/IncomingPhoneNumbers/{sid}.json")
    String fetch(@PathVariable String sid) {
        return shape(number(sid));
    }

    @PostMapping("/IncomingPhoneNumbers/{sid}.json")
    String update(@PathVariable String sid, @RequestParam MultiValueMap<String, String> params) {
        return shape(carrier.numbers().provision(number(sid).phoneNumber(), settings(new Form(params))));
    }

    @DeleteMapping("/IncomingPhoneNumbers/{sid}.json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String sid) {
        carrier.numbers().release(number(sid).sid());
    }

    @GetMapping("/AvailablePhoneNumbers/{country}/Local.json")
    String available(@PathVariable String country, @RequestParam MultiValueMap<String, String> params) {
        Form form = new Form(params);
        var offers =
                shop
                        .offers(country, form.filled("AreaCode"), form.filled("Contains"), form.number("PageSize", 30))
                        .stream()
                        .map(Shop.Offer::shape)
                        .toList();
        return Shapes.page(
                "available_phone_numbers",
                offers,
                Shapes.uri(carrier.account(), "AvailablePhoneNumbers/" + country + "/Local.json"),
                form.single());
    }

    private String shape(IncomingNumber number) {
        return Shapes.json(NumberShape.of(carrier.account(), number));
    }

    private IncomingNumber number(String sid) {
        return carrier.numbers()
                .bySid(sid)
                .orElseThrow(() ->
                        ApiFault.notFound(Shapes.uri(carrier.account(), "IncomingPhoneNumbers/" + sid + ".json")));
    }

    private static NumberSettings settings(Form form) {
        return new NumberSettings(
                form.filled("FriendlyName"),
                form.destination("VoiceUrl", "VoiceMethod"),
                form.destination("VoiceFallbackUrl", "VoiceFallbackMethod"),
                form.destination("StatusCallback", "StatusCallbackMethod"),
                form.destination("SmsUrl", "SmsMethod"),
                form.destination("SmsFallbackUrl", "SmsFallbackMethod"));
    }
}
