package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.webhook.WebhookRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Tells a subscriber what becomes of one stream, one thing after the other. */
final class StreamReport {
    private final Network network;
    private final CallLeg leg;
    private final String name;
    private final @Nullable Destination callback;
    private final String streamSid = Sids.next("MZ");
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    StreamReport(Network network, CallLeg leg, String name, @Nullable Destination callback) {
        this.network = network;
        this.leg = leg;
        this.name = name.isEmpty() ? streamSid : name;
        this.callback = callback;
    }

    String streamSid() {
        return streamSid;
    }

    void started() {
        tell(params("stream-started", null));
    }

    void stopped() {
        tell(params("stream-stopped", null));
    }

    void failed(String error) {
        tell(params("stream-error", error));
    }

    Map<String, String> params(String event, @Nullable String error) {
        Map<String, String> params = new TreeMap<>();
        params.put("AccountSid", network.account.sid());
        params.put("CallSid", leg.sid);
        params.put("StreamSid", streamSid);
        params.put("StreamName", name);
        params.put("StreamEvent", event);
        params.put("Timestamp", network.now().toString());
        if (error != null) {
            params.put("StreamError", error);
        }
        return params;
    }

    private synchronized void tell(Map<String, String> params) {
        if (callback != null) {
            WebhookRequest request = new WebhookRequest(callback.url(), callback.method(), params, Sids.next(""));
            last = last.thenComposeAsync(before -> network.webhooks.send(request), network.tasks.executor());
            network.tasks.track(last);
        }
    }
}
