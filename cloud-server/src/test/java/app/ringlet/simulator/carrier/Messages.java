package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.twiml.TwimlException;
import app.ringlet.simulator.twiml.TwimlParser;
import app.ringlet.simulator.twiml.Verb;
import app.ringlet.simulator.webhook.WebhookOutcome;
import app.ringlet.simulator.webhook.WebhookRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes messages in and brings them to telephones and to the customer's server; guarded by the carrier's monitor. */
public final class Messages {
    private static final Duration STEP = Duration.ofMillis(700);
    private static final int UNKNOWN_HANDSET = 30005;

    private final Network network;
    private final Map<String, TextMessage> bySid = new LinkedHashMap<>();

    Messages(Network network) {
        this.network = network;
    }

    public List<TextMessage> all() {
        return network.monitor.read(() -> new ArrayList<>(bySid.values()));
    }

    public Optional<TextMessage> bySid(String sid) {
        return network.monitor.read(() -> Optional.ofNullable(bySid.get(sid)));
    }

    /** Queues a message from one of the customer's numbers; it is on its way when this returns. */
    public TextMessage send(
            String from, String to, String body, TextMessage.Way way, @Nullable Destination statusCallback) {
        TextMessage queued = create(from, to, body, way, TextMessage.Status.QUEUED);
        network.tasks.start("message " + queued.sid(), () -> deliver(queued, statusCallback));
        return queued;
    }

    /** From a telephone: the number's owner is told, and may answer. */
    TextMessage receive(String from, String to, String body) {
        TextMessage received = create(from, to, body, TextMessage.Way.INBOUND, TextMessage.Status.RECEIVED);
        IncomingNumber number = network.numbers.at(to).orElse(null);
        if (number == null || number.sms() == null) {
            network.warn("A message to " + to + " goes nowhere: that number takes no messages");
            return received;
        }
        network.tasks.start("message " + received.sid(), () -> {
            if (!tell(received, number.sms()) && number.smsFallback() != null) {
                tell(received, number.smsFallback());
            }
        });
        return received;
    }

    void reply(Verb.SendMessage verb, String from, String to, Sheet sheet) throws TwimlException {
        String callback = verb.statusCallback();
        send(
                verb.from() == null ? from : verb.from(),
                verb.to() == null ? to : verb.to(),
                verb.body(),
                TextMessage.Way.OUTBOUND_REPLY,
                callback == null ? null : Destination.post(sheet.resolve(callback)));
    }

    private boolean tell(TextMessage received, Destination to) {
        WebhookOutcome outcome = network.webhooks
                .send(new WebhookRequest(to.url(), to.method(), incoming(received), Sids.next("")))
                .join();
        if (outcome instanceof WebhookOutcome.Answered answer
                && answer.successful()
                && answer.body().isBlank()) {
            return true;
        }
        try {
            Sheet sheet = new Sheet(new TwimlParser().parse(Documents.body(outcome)), to);
            for (Verb verb : sheet.document().verbs()) {
                if (verb instanceof Verb.SendMessage message) {
                    reply(message, received.to(), received.from(), sheet);
                }
            }
            sheet.document().warnings().forEach(network::warn);
            return true;
        } catch (TwimlException unusable) {
            network.warn(unusable.code() + " for message " + received.sid() + " at " + to.url() + ": "
                    + unusable.getMessage());
            return false;
        }
    }

    private void deliver(TextMessage queued, @Nullable Destination statusCallback) {
        pause();
        report(move(queued, TextMessage.Status.SENT, null), statusCallback);
        pause();
        SimulatedPhone phone = network.phone(queued.to());
        TextMessage last = phone.outOfService()
                ? move(queued, TextMessage.Status.UNDELIVERED, UNKNOWN_HANDSET)
                : move(queued, TextMessage.Status.DELIVERED, null);
        if (last.status() == TextMessage.Status.DELIVERED) {
            phone.take(last);
        }
        report(last, statusCallback);
    }

    private void report(TextMessage message, @Nullable Destination to) {
        if (to == null) {
            return;
        }
        Map<String, String> params = described(message);
        params.put("MessageStatus", message.status().wire());
        params.put("SmsStatus", message.status().wire());
        if (message.errorCode() != null) {
            params.put("ErrorCode", String.valueOf(message.errorCode()));
        }
        WebhookOutcome told = network.webhooks
                .send(new WebhookRequest(to.url(), to.method(), params, Sids.next("")))
                .join();
        if (!(told instanceof WebhookOutcome.Answered answer && answer.successful())) {
            network.warn("The status of message " + message.sid() + " could not be told: " + told);
        }
    }

    private Map<String, String> described(TextMessage message) {
        Map<String, String> params = new TreeMap<>();
        params.put("AccountSid", network.account.sid());
        params.put("ApiVersion", CallParameters.API_VERSION);
        params.put("MessageSid", message.sid());
        params.put("SmsSid", message.sid());
        params.put("SmsMessageSid", message.sid());
        params.put("From", message.from());
        params.put("To", message.to());
        return params;
    }

    private Map<String, String> incoming(TextMessage message) {
        Map<String, String> params = described(message);
        params.put("Body", message.body());
        params.put("NumMedia", "0");
        params.put("NumSegments", String.valueOf(message.segments()));
        params.put("SmsStatus", "received");
        Geography.Home from = Geography.homeOf(message.from());
        params.put("FromCity", from.city());
        params.put("FromState", from.state());
        params.put("FromZip", from.zip());
        params.put("FromCountry", from.country());
        Geography.Home to = Geography.homeOf(message.to());
        params.put("ToCity", to.city());
        params.put("ToState", to.state());
        params.put("ToZip", to.zip());
        params.put("ToCountry", to.country());
        return params;
    }

    private TextMessage create(String from, String to, String body, TextMessage.Way way, TextMessage.Status status) {
        TextMessage message =
                new TextMessage(Sids.next("SM"), from, to, body, way, status, null, network.now(), network.now(), null);
        network.monitor.change(() -> bySid.put(message.sid(), message));
        return message;
    }

    private TextMessage move(TextMessage message, TextMessage.Status next, @Nullable Integer error) {
        return network.monitor.change(() -> {
            TextMessage moved = bySid.getOrDefault(message.sid(), message).at(next, error, network.now());
            bySid.put(moved.sid(), moved);
            return moved;
        });
    }

    private void pause() {
        network.monitor.await(() -> false, network.pace.lasting(STEP));
    }
}
