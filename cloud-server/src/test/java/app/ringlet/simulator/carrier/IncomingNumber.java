package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Destination;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A number that a customer of the carrier owns, and whom the carrier asks when it is called or texted. */
public record IncomingNumber(
        String sid,
        String phoneNumber,
        String friendlyName,
        @Nullable Destination voice,
        @Nullable Destination voiceFallback,
        @Nullable Destination statusCallback,
        @Nullable Destination sms,
        @Nullable Destination smsFallback,
        Instant created,
        Instant updated) {

    /** A change of some fields; those that are not changed keep their value. */
    public IncomingNumber with(NumberSettings settings, Instant now) {
        return new IncomingNumber(
                sid,
                phoneNumber,
                settings.friendlyName() == null ? friendlyName : settings.friendlyName(),
                settings.voice() == null ? voice : settings.voice(),
                settings.voiceFallback() == null ? voiceFallback : settings.voiceFallback(),
                settings.statusCallback() == null ? statusCallback : settings.statusCallback(),
                settings.sms() == null ? sms : settings.sms(),
                settings.smsFallback() == null ? smsFallback : settings.smsFallback(),
                created,
                now);
    }
}
