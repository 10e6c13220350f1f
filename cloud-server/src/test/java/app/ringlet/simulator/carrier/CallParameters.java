package app.ringlet.simulator.carrier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** The form fields by which the carrier describes a call in every webhook about it. */
final class CallParameters {
    static final String API_VERSION = "2010-04-01";

    private CallParameters() {}

    static Map<String, String> of(Account account, CallLeg leg) {
        Map<String, String> params = new TreeMap<>();
        params.put("AccountSid", account.sid());
        params.put("ApiVersion", API_VERSION);
        params.put("CallSid", leg.sid);
        params.put("CallStatus", leg.status().wire());
        params.put("Direction", leg.direction.wire());
        params.put("From", leg.from);
        params.put("Caller", leg.from);
        params.put("To", leg.to);
        params.put("Called", leg.to);
        Geography.Home from = Geography.homeOf(leg.from);
        Geography.Home to = Geography.homeOf(leg.to);
        home(params, "From", from);
        home(params, "Caller", from);
        home(params, "To", to);
        home(params, "Called", to);
        if (leg.parent != null) {
            params.put("ParentCallSid", leg.parent.sid);
        }
        if (leg.direction == Direction.INBOUND) {
            params.put("CallToken", "{\"parentCallInfoToken\":\"" + leg.sid + "\"}");
            if (leg.from.startsWith("+1")) {
                params.put("StirVerstat", "TN-Validation-Passed-A");
            }
        }
        return params;
    }

    /** RFC 2822 in UTC, as the carrier writes every date. */
    static String date(Instant at) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", java.util.Locale.US)
                .format(at.atOffset(ZoneOffset.UTC));
    }

    private static void home(Map<String, String> params, String whose, Geography.Home home) {
        params.put(whose + "City", home.city());
        params.put(whose + "State", home.state());
        params.put(whose + "Zip", home.zip());
        params.put(whose + "Country", home.country());
    }
}
