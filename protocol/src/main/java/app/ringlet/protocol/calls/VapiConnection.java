package app.ringlet.protocol.calls;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the salon's assistant at Vapi reaches us.
 *
 * @param serverUrl what is entered there as server URL; absent without a connection
 * @param connectedAt when its secret was made; absent without a connection
 * @param secret for an HMAC credential there (SHA-256, hexadecimal, headers {@code x-signature} and {@code x-timestamp}, payload
 *     <code>{timestamp}.{body}</code>); only in the answer that makes it
 */
public record VapiConnection(
        @Nullable String serverUrl,
        @Nullable OffsetDateTime connectedAt,
        @Nullable String secret) {

    @Override
    public String toString() {
        return "VapiConnection[serverUrl=" + serverUrl + ", connectedAt=" + connectedAt + ", secret=[REDACTED]]";
    }
}
