package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.twiml.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls as the carrier's customer sees and steers them. */
public final class Calls {

    /** A call at one moment. */
    public record Snapshot(
            String sid,
            @Nullable String parentSid,
            String from,
            String to,
            Direction direction,
            CallStatus status,
            Instant created,
            @Nullable Instant answered,
            @Nullable Instant ended,
            long seconds) {}

    private final Network network;

    Calls(Network network) {
        this.network = network;
    }

    /** Calls a telephone; it rings when this returns. */
    public Snapshot place(
            String from,
            String to,
            Script script,
            @Nullable Destination fallback,
            @Nullable Subscription statusCallback,
            Duration timeout) {
        CallLeg leg = network.newLeg(Direction.OUTBOUND_API, from, to, null);
        if (statusCallback != null) {
            leg.onStatus(new StatusReporter(network, leg, statusCallback));
        }
        Snapshot queued = snapshot(leg);
        CallRunner runner = new CallRunner(network, leg, fallback);
        network.tasks.start("call " + leg.sid, () -> runner.place(script, timeout));
        return queued;
    }

    public Optional<Snapshot> bySid(String sid) {
        return network.leg(sid).map(Calls::snapshot);
    }

    public List<Snapshot> all() {
        return network.legs().stream().map(Calls::snapshot).toList();
    }

    /** Ends the call; false if it is over already. */
    public boolean hangUp(String sid) {
        CallLeg leg = required(sid);
        return leg.end(leg.answeredAt() == null ? CallStatus.CANCELED : CallStatus.COMPLETED, "The other side hung up");
    }

    /** Gives a live call other instructions; false if it is not live. */
    public boolean redirect(String sid, Script script) {
        CallLeg leg = required(sid);
        if (leg.status() != CallStatus.IN_PROGRESS) {
            return false;
        }
        leg.redirect(script);
        return true;
    }

    private CallLeg required(String sid) {
        return network.leg(sid).orElseThrow(() -> new IllegalArgumentException("No call " + sid));
    }

    private static Snapshot snapshot(CallLeg leg) {
        return new Snapshot(
                leg.sid,
                leg.parent == null ? null : leg.parent.sid,
                leg.from,
                leg.to,
                leg.direction,
                leg.status(),
                leg.created,
                leg.answeredAt(),
                leg.endedAt(),
                leg.seconds());
    }
}
