package app.ringlet.cloud.carrier;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The carrier's REST interface, as our account asks it. Safe for use by many threads. */
@Component
class CarrierRest {

    private static final int TOO_MANY_REQUESTS = 429;

    private final @Nullable TwilioRestClient client;

    CarrierRest(CarrierAccount account) {
        this.client = account.configured()
                ? new TwilioRestClient.Builder(
                                account.accountSid(), account.authToken().reveal())
                        .httpClient(new CarrierHttpClient(account.apiBase()))
                        .build()
                : null;
    }

    boolean configured() {
        return client != null;
    }

    /**
     * Asks once.
     *
     * @throws CarrierUnreachable if it is not known to have been done
     * @throws CarrierRefused if it was refused, or there is no account
     */
    <T> T asked(Function<TwilioRestClient, T> request) throws CarrierUnreachable, CarrierRefused {
        if (client == null) {
            throw noAccount();
        }
        try {
            return request.apply(client);
        } catch (ApiConnectionException e) {
            throw new CarrierUnreachable("The carrier cannot be reached", e);
        } catch (ApiException e) {
            Integer status = e.getStatusCode();
            if (status == null || status >= 500 || status == TOO_MANY_REQUESTS) {
                throw new CarrierUnreachable("The carrier failed: " + e.getMessage(), e);
            }
            throw new CarrierRefused("The carrier refused: " + e.getMessage());
        }
    }

    static CarrierRefused noAccount() {
        return new CarrierRefused("No carrier account is configured (RINGLET_TWILIO_ACCOUNT_SID)");
    }
}
