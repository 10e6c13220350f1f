package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.twiml.TwimlDocument;
import app.ringlet.simulator.twiml.TwimlException;
import app.ringlet.simulator.twiml.TwimlParser;
import app.ringlet.simulator.webhook.WebhookOutcome;
import app.ringlet.simulator.webhook.WebhookRequest;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks the customer's server what to do next with one call. */
final class Documents {
    private static final TwimlParser PARSER = new TwimlParser();

    private final Network network;
    private final CallLeg leg;

    Documents(Network network, CallLeg leg) {
        this.network = network;
        this.leg = leg;
    }

    Sheet fetch(Script script, Map<String, String> extra) throws TwimlException, Interruption {
        return switch (script) {
            case Script.Inline inline -> new Sheet(read(inline.twiml()), null);
            case Script.At at -> new Sheet(read(body(leg.await(ask(at.destination(), extra)))), at.destination());
        };
    }

    /** Told after the call is over: nobody is left to obey the answer. */
    void tell(Destination destination, Map<String, String> extra) {
        network.tasks.track(ask(destination, extra));
    }

    private CompletableFuture<WebhookOutcome> ask(Destination destination, Map<String, String> extra) {
        Map<String, String> params = CallParameters.of(network.account, leg);
        params.putAll(extra);
        return network.webhooks.send(
                new WebhookRequest(destination.url(), destination.method(), params, Sids.next("")));
    }

    private TwimlDocument read(String twiml) throws TwimlException {
        TwimlDocument document = PARSER.parse(twiml);
        document.warnings().forEach(warning -> network.warn("12200 in call " + leg.sid + ": " + warning));
        return document;
    }

    static String body(WebhookOutcome outcome) throws TwimlException {
        return switch (outcome) {
            case WebhookOutcome.Unreachable lost -> throw new TwimlException(lost.errorCode(), lost.why());
            case WebhookOutcome.Answered answer -> {
                if (!answer.successful()) {
                    throw new TwimlException(11200, "HTTP status " + answer.status());
                }
                String type = answer.contentType().toLowerCase(Locale.ROOT);
                if (!type.startsWith("text/xml")
                        && !type.startsWith("application/xml")
                        && !type.startsWith("text/html")) {
                    throw new TwimlException(12300, "Invalid Content-Type: '" + answer.contentType() + "'");
                }
                yield answer.body();
            }
        };
    }
}
