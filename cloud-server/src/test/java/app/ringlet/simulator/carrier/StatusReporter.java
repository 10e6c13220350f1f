package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Subscription;
import app.ringlet.simulator.webhook.WebhookRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Tells a subscriber how far a call has come: each event after the one before was delivered, without holding up the call. */
final class StatusReporter implements Consumer<CallStatus> {
    private final Network network;
    private final CallLeg leg;
    private final Subscription subscription;
    // Both are touched only under the monitor, where status changes are announced.
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    private int sequence;

    StatusReporter(Network network, CallLeg leg, Subscription subscription) {
        this.network = network;
        this.leg = leg;
        this.subscription = subscription;
    }

    @Override
    public void accept(CallStatus status) {
        if (!subscription.events().contains(status.event())) {
            return;
        }
        Map<String, String> params = CallParameters.of(network.account, leg);
        params.put("CallStatus", status.wire());
        params.put("Timestamp", CallParameters.date(network.now()));
        params.put("CallbackSource", "call-progress-events");
        params.put("SequenceNumber", String.valueOf(sequence++));
        if (status.ended()) {
            params.put("CallDuration", String.valueOf(leg.seconds()));
            params.put("Duration", String.valueOf(Math.ceilDiv(leg.seconds(), 60)));
            params.put("SipResponseCode", sipCode(status));
        }
        WebhookRequest request =
                new WebhookRequest(subscription.to().url(), subscription.to().method(), params, Sids.next(""));
        last = last.thenComposeAsync(before -> network.webhooks.send(request), network.tasks.executor());
        network.tasks.track(last);
    }

    private static String sipCode(CallStatus status) {
        return switch (status) {
            case BUSY -> "486";
            case NO_ANSWER -> "480";
            case CANCELED -> "487";
            case FAILED -> "404";
            default -> "200";
        };
    }
}
