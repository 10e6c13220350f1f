package app.ringlet.simulator.rest;

import app.ringlet.simulator.carrier.Account;
import app.ringlet.simulator.carrier.IncomingNumber;
import app.ringlet.simulator.twiml.Destination;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class NumberShape {

    private NumberShape() {}

    static Map<String, @Nullable Object> of(Account account, IncomingNumber number) {
        return Shapes.map(
                "sid", number.sid(),
                "account_sid", account.sid(),
                "phone_number", number.phoneNumber(),
                "friendly_name", number.friendlyName(),
                "api_version", "2010-04-01",
                "voice_url", url(number.voice()),
                "voice_method", method(number.voice()),
                "voice_fallback_url", url(number.voiceFallback()),
                "voice_fallback_method", method(number.voiceFallback()),
                "voice_caller_id_lookup", false,
                "voice_receive_mode", "voice",
                "voice_application_sid", null,
                "status_callback", url(number.statusCallback()),
                "status_callback_method", method(number.statusCallback()),
                "sms_url", url(number.sms()),
                "sms_method", method(number.sms()),
                "sms_fallback_url", url(number.smsFallback()),
                "sms_fallback_method", method(number.smsFallback()),
                "sms_application_sid", null,
                "address_requirements", "none",
                "address_sid", null,
                "identity_sid", null,
                "bundle_sid", null,
                "trunk_sid", null,
                "emergency_status", "Inactive",
                "emergency_address_sid", null,
                "emergency_address_status", "unregistered",
                "beta", false,
                "origin", "twilio",
                "type", "local",
                "status", "in-use",
                "capabilities", capabilities(),
                "date_created", Shapes.date(number.created()),
                "date_updated", Shapes.date(number.updated()),
                "uri", Shapes.uri(account, "IncomingPhoneNumbers/" + number.sid() + ".json"));
    }

    static Map<String, @Nullable Object> capabilities() {
        return Shapes.map("voice", true, "sms", true, "mms", true, "fax", false);
    }

    private static @Nullable String url(@Nullable Destination to) {
        return to == null ? null : to.url();
    }

    private static String method(@Nullable Destination to) {
        return to == null ? "POST" : to.method();
    }
}
