package app.ringlet.simulator.carrier;

import app.ringlet.simulator.webhook.Delivery;
import app.ringlet.simulator.webhook.Faults;
import app.ringlet.simulator.webhook.Journal;
import app.ringlet.simulator.webhook.Route;
import app.ringlet.simulator.webhook.SocketClient;
import app.ringlet.simulator.webhook.WebhookClient;
import app.ringlet.simulator.webhook.WebhookOutcome;
import app.ringlet.simulator.webhook.WebhookRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A telephone carrier: it has one customer, the customer's numbers, and any number of telephones. It does what the real one
 * does: signed webhooks, TwiML, status callbacks, text messages. Safe for use by many threads: one lock, {@link Monitor},
 * guards all of its state, and each call is driven by one virtual thread.
 */
public final class Carrier implements AutoCloseable {
    private final Network network;
    private final Calls calls;

    private Carrier(Network network) {
        this.network = network;
        this.calls = new Calls(network);
    }

    public static Builder builder(Account account) {
        return new Builder(account);
    }

    public Account account() {
        return network.account;
    }

    /** The telephone with that number; the first to ask takes it in the hand. */
    public SimulatedPhone phone(String number) {
        return network.phone(Geography.e164(number)
                .orElseThrow(() -> new IllegalArgumentException("Not a telephone number: " + number)));
    }

    /** All that were ever taken in the hand, rung or texted. */
    public List<SimulatedPhone> phones() {
        return network.phones();
    }

    public Numbers numbers() {
        return network.numbers;
    }

    public Messages messages() {
        return network.messages;
    }

    public Recordings recordings() {
        return network.recordings;
    }

    public Calls calls() {
        return calls;
    }

    /** By the carrier's clock. */
    public Instant now() {
        return network.now();
    }

    /** The live sound of calls. */
    public Streams streams() {
        return network.streams;
    }

    /** What shall go wrong. */
    public Faults faults() {
        return network.webhooks.faults();
    }

    /** Every webhook that was sent. */
    public Journal journal() {
        return network.webhooks.journal();
    }

    /** What the carrier found wrong with its customer's answers; empty in a sound test. */
    public List<String> warnings() {
        return network.warnings();
    }

    /** Sends a webhook once more, with the same signature and idempotency token; waits for the answer. */
    public WebhookOutcome sendAgain(Delivery delivery) {
        return network.webhooks.again(delivery).join();
    }

    /** Sends a webhook of one's own making, rightly signed; waits for the answer. */
    public WebhookOutcome send(String url, Map<String, String> params) {
        return network.webhooks
                .send(new WebhookRequest(url, "POST", params, Sids.next("")))
                .join();
    }

    /** Waits until no call and no request is under way; says whether that came about. */
    public boolean awaitIdle(Duration atMost) {
        return network.tasks.awaitIdle(atMost);
    }

    /** Waits until anything has changed since that version; 0 is before everything. Returns the newest. */
    public long awaitChange(long since, Duration atMost) {
        return network.monitor.awaitChange(since, atMost);
    }

    /** Wakes whoever waits for a change, though nothing has changed. */
    public void wakeWatchers() {
        network.monitor.wake();
    }

    /** Ends every call, without telling anybody. */
    @Override
    public void close() {
        network.webhooks.close();
        network.legs().forEach(leg -> leg.end(CallStatus.COMPLETED, "The carrier was switched off"));
        network.audio.close();
        network.sockets.close();
        network.tasks.close();
    }

    /** Real pace, the real limits, the system's clock, unless said otherwise. */
    public static final class Builder {
        private final Account account;
        private Pace pace = Pace.real();
        private InstantSource clock = Clock.systemUTC();
        private Duration webhookTimeLimit = Duration.ofSeconds(15);
        private Route route = Route.direct();

        private Builder(Account account) {
            this.account = account;
        }

        public Builder pace(Pace pace) {
            this.pace = pace;
            return this;
        }

        public Builder clock(InstantSource clock) {
            this.clock = clock;
            return this;
        }

        public Builder webhookTimeLimit(Duration limit) {
            this.webhookTimeLimit = limit;
            return this;
        }

        public Builder route(Route route) {
            this.route = route;
            return this;
        }

        public Carrier build() {
            WebhookClient webhooks = new WebhookClient(account.authToken(), route, webhookTimeLimit, clock);
            SocketClient sockets = new SocketClient(account.authToken(), route, webhooks.faults());
            return new Carrier(new Network(account, clock, pace, webhooks, sockets));
        }
    }
}
