package app.ringlet.simulator.rest;

import app.ringlet.simulator.carrier.Geography;
import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.twiml.Subscription;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The parameters of one REST request. */
record Form(MultiValueMap<String, String> params) {

    @Nullable
    String get(String name) {
        return params.getFirst(name);
    }

    /** Empty counts as absent. */
    @Nullable
    String filled(String name) {
        String value = params.getFirst(name);
        return value == null || value.isBlank() ? null : value;
    }

    Map<String, String> single() {
        return params.toSingleValueMap();
    }

    int number(String name, int otherwise) {
        String text = filled(name);
        return text == null || !text.matches("\\d{1,6}") ? otherwise : Integer.parseInt(text);
    }

    @Nullable
    Destination destination(String urlName, String methodName) {
        String url = filled(urlName);
        if (url == null) {
            return null;
        }
        if (!url.matches("https?://[^\\s]+")) {
            throw ApiFault.bad(21205, "Url is not a valid URL: " + url);
        }
        String method = filled(methodName);
        return new Destination(url, method == null ? "POST" : method);
    }

    /** The event names may be repeated parameters, or one with spaces. */
    @Nullable
    Subscription statusCallback() {
        Destination to = destination("StatusCallback", "StatusCallbackMethod");
        if (to == null) {
            return null;
        }
        Set<String> events = new LinkedHashSet<>();
        params.getOrDefault("StatusCallbackEvent", List.of("completed"))
                .forEach(given -> events.addAll(List.of(given.strip().split("[ ,]+"))));
        return new Subscription(to, events);
    }

    /** E.164 of a required parameter. */
    String phoneNumber(String name, int missing, int invalid) {
        String given = filled(name);
        if (given == null) {
            throw ApiFault.bad(missing, "A '" + name + "' phone number is required.");
        }
        return Geography.e164(given)
                .orElseThrow(() ->
                        ApiFault.bad(invalid, "The '" + name + "' number " + given + " is not a valid phone number."));
    }
}
