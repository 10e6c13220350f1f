package app.ringlet.cloud.carrier;

import app.ringlet.cloud.platform.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our account with the carrier; without it no webhook is believed and no text is sent.
 *
 * @param accountSid AC and 32 hexadecimal digits
 * @param authToken signs webhooks and REST requests
 * @param apiBase stands in for the vendor's own address in tests and behind proxies
 */
@ConfigurationProperties("ringlet.twilio")
public record CarrierAccount(
        @DefaultValue("") String accountSid,
        @DefaultValue("") Secret authToken,
        @Nullable URI apiBase) {

    public CarrierAccount {
        apiBase = apiBase == null || apiBase.toString().isEmpty() ? null : apiBase;
    }

    public boolean configured() {
        return !accountSid.isEmpty() && !authToken.isEmpty();
    }
}
