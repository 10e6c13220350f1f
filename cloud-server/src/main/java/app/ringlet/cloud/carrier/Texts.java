package app.ringlet.cloud.carrier;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends texts through the carrier. Safe for use by many threads. */
@Component
public class Texts {

    private final CarrierAccount account;
    private final @Nullable TwilioRestClient client;

    Texts(CarrierAccount account) {
        this.account = account;
        this.client = account.configured() ? client(account) : null;
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
        if (client == null) {
            throw new CarrierRefused("No carrier account is configured (RINGLET_TWILIO_ACCOUNT_SID)");
        }
        try {
            return Message.creator(account.accountSid(), new PhoneNumber(to), new PhoneNumber(from), body)
                    .setStatusCallback(URI.create(statusCallback))
                    .create(client)
                    .getSid();
        } catch (ApiConnectionException e) {
            throw new CarrierUnreachable("The carrier cannot be reached", e);
        } catch (ApiException e) {
            Integer status = e.getStatusCode();
            if (status == null || status >= 500 || status == 429) {
                throw new CarrierUnreachable("The carrier failed: " + e.getMessage(), e);
            }
            throw new CarrierRefused("The carrier refused: " + e.getMessage());
        }
    }

    private static TwilioRestClient client(CarrierAccount account) {
        return new TwilioRestClient.Builder(
                        account.accountSid(), account.authToken().reveal())
                .httpClient(new CarrierHttpClient(account.apiBase()))
                .build();
    }
}
