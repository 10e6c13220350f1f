package app.ringlet.simulator.webhook;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request of the carrier.
 *
 * @param url absolute; as configured, without fragment
 * @param idempotencyToken the same for every try of the same request
 */
public record WebhookRequest(String url, String method, Map<String, String> params, String idempotencyToken) {

    public WebhookRequest {
        params = Collections.unmodifiableMap(new TreeMap<>(params));
    }
}
