package app.ringlet.cloud.carrier;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Sends texts through the carrier. Safe for use by many threads. */
@Component
public class Texts {

    private final CarrierAccount account;
    private final CarrierRest rest;

    Texts(CarrierAccount account, CarrierRest rest) {
        this.account = account;
        this.rest = rest;
    }

    /**
     * Hands a text to the carrier, once: no retry, because the carrier may have taken it before the line broke.
     *
     * @param from E.164, a number of ours
     * @param to E.164
     * @param statusCallback where the carrier tells how far it has come
     * @return the carrier's id of the message
     * @throws CarrierUnreachable if it is not known to have been taken
     * @throws CarrierRefused if it was refused, or the carrier is not configured
     */
    public String send(String from, String to, String body, String statusCallback)
            throws CarrierUnreachable, CarrierRefused {
        return rest.asked(
                carrier -> Message.creator(account.accountSid(), new PhoneNumber(to), new PhoneNumber(from), body)
                        .setStatusCallback(URI.create(statusCallback))
                        .create(carrier)
                        .getSid());
    }
}
