package app.ringlet.simulator;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The carrier's one customer and who may call it.
 *
 * @param publicBaseUrl where the customer's webhooks are, without a slash at the end; they are signed for it
 * @param deliverTo where requests to the public address really go, if not there
 * @param pace how many times as fast as on a telephone; 0 for no time at all
 * @param patience how long a caller is waited for at least, whatever the script says; absent for what becomes the pace
 * @param numbers the customer's numbers, with Ringlet's webhooks set on them at the start
 * @param sipPort UDP port of this machine at which SIP telephones reach the carrier; absent for none
 * @param callers people whom the handset page offers to be
 */
@ConfigurationProperties("ringlet.simulator")
public record SimulatorProperties(
        @DefaultValue("AC00000000000000000000000000000000") String accountSid,
        @DefaultValue("demo-carrier-secret") String authToken,
        @DefaultValue("http://localhost:8080") String publicBaseUrl,
        @Nullable String deliverTo,
        @DefaultValue("1") double pace,
        @Nullable Duration patience,
        @Nullable Integer sipPort,
        @DefaultValue List<NamedNumber> numbers,
        @DefaultValue List<NamedNumber> callers) {

    public record NamedNumber(String number, String name) {}
}
