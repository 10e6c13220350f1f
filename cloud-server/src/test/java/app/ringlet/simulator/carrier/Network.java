package app.ringlet.simulator.carrier;

import app.ringlet.simulator.webhook.SocketClient;
import app.ringlet.simulator.webhook.WebhookClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the carrier's parts share; the maps and lists are guarded by the monitor. */
final class Network {
    private static final Logger log = LoggerFactory.getLogger("app.ringlet.simulator");

    final Account account;
    final InstantSource clock;
    final Pace pace;
    final Monitor monitor = new Monitor();
    final Tasks tasks = new Tasks(monitor);
    final WebhookClient webhooks;
    final Numbers numbers;
    final Messages messages;
    final Recordings recordings;
    final SocketClient sockets;
    final AudioLines audio = new AudioLines();
    final Streams streams = new Streams(this);
    private final Map<String, SimulatedPhone> phones = new LinkedHashMap<>();
    private final Map<String, CallLeg> legs = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    Network(Account account, InstantSource clock, Pace pace, WebhookClient webhooks, SocketClient sockets) {
        this.account = account;
        this.clock = clock;
        this.pace = pace;
        this.webhooks = webhooks;
        this.sockets = sockets;
        this.numbers = new Numbers(monitor, clock);
        this.messages = new Messages(this);
        this.recordings = new Recordings(this);
    }

    CallLeg newLeg(Direction direction, String from, String to, @Nullable CallLeg parent) {
        CallLeg leg = new CallLeg(monitor, clock, Sids.next("CA"), direction, from, to, parent);
        monitor.change(() -> legs.put(leg.sid, leg));
        leg.onStatus(status -> {
            if (status.ended()) {
                audio.close(leg);
            }
        });
        return leg;
    }

    Optional<CallLeg> leg(String sid) {
        return monitor.read(() -> Optional.ofNullable(legs.get(sid)));
    }

    List<CallLeg> legs() {
        return monitor.read(() -> new ArrayList<>(legs.values()));
    }

    SimulatedPhone phone(String e164) {
        return monitor.change(() -> phones.computeIfAbsent(e164, number -> new SimulatedPhone(this, number)));
    }

    /** The phone if anybody ever took it up; otherwise nobody is there to answer it. */
    Optional<SimulatedPhone> knownPhone(String e164) {
        return monitor.read(() -> Optional.ofNullable(phones.get(e164)));
    }

    List<SimulatedPhone> phones() {
        return monitor.read(() -> new ArrayList<>(phones.values()));
    }

    void warn(String what) {
        log.warn("{}", what);
        monitor.change(() -> warnings.add(what));
    }

    List<String> warnings() {
        return monitor.read(() -> List.copyOf(warnings));
    }

    Instant now() {
        return clock.instant();
    }
}
