package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Destination;
import org.jspecify.annotations.Nullable;

/** What can be set on a number; null leaves it as it is. */
public record NumberSettings(
        @Nullable String friendlyName,
        @Nullable Destination voice,
        @Nullable Destination voiceFallback,
        @Nullable Destination statusCallback,
        @Nullable Destination sms,
        @Nullable Destination smsFallback) {

    public static NumberSettings none() {
        return new NumberSettings(null, null, null, null, null, null);
    }

    /** The paths of Ringlet's own webhooks below its public address. */
    public static NumberSettings ringlet(String name, String publicBaseUrl) {
        String webhooks = publicBaseUrl + "/api/v1/webhooks/twilio";
        return none().named(name)
                .voice(webhooks + "/voice/incoming")
                .voiceFallback(webhooks + "/voice/fallback")
                .statusCallback(webhooks + "/voice/status")
                .sms(webhooks + "/sms/incoming");
    }

    public NumberSettings named(String name) {
        return new NumberSettings(name, voice, voiceFallback, statusCallback, sms, smsFallback);
    }

    public NumberSettings voice(String url) {
        return new NumberSettings(friendlyName, Destination.post(url), voiceFallback, statusCallback, sms, smsFallback);
    }

    public NumberSettings voiceFallback(String url) {
        return new NumberSettings(friendlyName, voice, Destination.post(url), statusCallback, sms, smsFallback);
    }

    public NumberSettings statusCallback(String url) {
        return new NumberSettings(friendlyName, voice, voiceFallback, Destination.post(url), sms, smsFallback);
    }

    public NumberSettings sms(String url) {
        return new NumberSettings(
                friendlyName, voice, voiceFallback, statusCallback, Destination.post(url), smsFallback);
    }
}
