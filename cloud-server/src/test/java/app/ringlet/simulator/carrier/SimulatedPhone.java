package app.ringlet.simulator.carrier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A telephone and the person holding it. Safe for use by many threads; its state is guarded by the carrier's monitor. */
public final class SimulatedPhone {
    private final Network network;
    private final String number;
    private final List<PhoneCall> calls = new ArrayList<>();
    private final List<TextMessage> received = new ArrayList<>();
    private Ring whenRung = Ring.BY_HAND;
    private int messagesAwaited;
    private int ringsAwaited;

    SimulatedPhone(Network network, String number) {
        this.network = network;
        this.number = number;
    }

    public String number() {
        return number;
    }

    /** Dials as on the keys: E.164, or a national number; the call rings when this returns. */
    public PhoneCall dial(String dialled) {
        String to = Geography.e164(dialled).orElse(dialled);
        CallLeg leg = network.newLeg(Direction.INBOUND, number, to, null);
        PhoneCall call = new PhoneCall(network, leg, PhoneCall.End.CALLER);
        network.monitor.change(() -> {
            if (current().isPresent()) {
                throw new IllegalStateException(number + " is in a call already");
            }
            calls.add(call);
        });
        IncomingNumber owner = network.numbers.at(to).orElse(null);
        if (owner == null || owner.voice() == null) {
            leg.transcript.add(
                    Utterance.Voice.NETWORK,
                    "The number you have dialed is not in service.",
                    network.pace.lasting(Duration.ofSeconds(3)));
            leg.end(CallStatus.FAILED, "Not in service");
            return call;
        }
        if (owner.statusCallback() != null) {
            leg.onStatus(new StatusReporter(
                    network,
                    leg,
                    new app.ringlet.simulator.twiml.Subscription(
                            owner.statusCallback(), java.util.Set.of("completed"))));
        }
        CallRunner runner = new CallRunner(network, leg, owner.voiceFallback());
        network.tasks.start("call " + leg.sid, () -> runner.answer(owner.voice()));
        return call;
    }

    /** Sends an SMS. */
    public TextMessage text(String to, String body) {
        return network.messages.receive(number, Geography.e164(to).orElse(to), body);
    }

    /** What this telephone does from now on when it is rung; by hand if nothing was said. */
    public SimulatedPhone whenRung(Ring behaviour) {
        network.monitor.change(() -> whenRung = behaviour);
        return this;
    }

    /** The next call that rings here, in the order of ringing; waits for it. */
    public PhoneCall awaitRing(Duration atMost) {
        boolean rang = network.monitor.await(() -> incoming().size() > ringsAwaited, atMost);
        if (!rang) {
            throw new CarrierTimeout(number + " was not rung within " + atMost);
        }
        return network.monitor.change(() -> incoming().get(ringsAwaited++));
    }

    /** The next SMS that this method has not yet returned; waits for it. */
    public TextMessage awaitMessage(Duration atMost) {
        boolean came = network.monitor.await(() -> received.size() > messagesAwaited, atMost);
        if (!came) {
            throw new CarrierTimeout(number + " got no further message within " + atMost + "; it has " + messages());
        }
        return network.monitor.change(() -> received.get(messagesAwaited++));
    }

    /** Received messages, oldest first. */
    public List<TextMessage> messages() {
        return network.monitor.read(() -> List.copyOf(received));
    }

    /** Received and sent messages, oldest first. */
    public List<TextMessage> thread() {
        return network.messages.all().stream()
                .filter(message -> message.way() == TextMessage.Way.INBOUND
                        ? message.from().equals(number)
                        : received(message))
                .toList();
    }

    public List<PhoneCall> calls() {
        return network.monitor.read(() -> List.copyOf(calls));
    }

    /** The call that rings or is being held now. */
    public Optional<PhoneCall> current() {
        return calls().reversed().stream().filter(call -> !call.ended()).findFirst();
    }

    private boolean received(TextMessage message) {
        return messages().stream().anyMatch(taken -> taken.sid().equals(message.sid()));
    }

    private List<PhoneCall> incoming() {
        return calls.stream().filter(PhoneCall::incoming).toList();
    }

    void take(TextMessage message) {
        network.monitor.change(() -> received.add(message));
    }

    void ring(CallLeg leg) {
        network.monitor.change(() -> {
            @Nullable PhoneCall engaged = current().orElse(null);
            if (whenRung == Ring.OUT_OF_SERVICE) {
                leg.end(CallStatus.FAILED, "Not in service");
            } else if (whenRung == Ring.BUSY || engaged != null) {
                leg.end(CallStatus.BUSY, "Busy");
            } else {
                calls.add(new PhoneCall(network, leg, PhoneCall.End.CALLED));
                leg.moveTo(CallStatus.RINGING);
                if (whenRung == Ring.ANSWERED) {
                    leg.moveTo(CallStatus.IN_PROGRESS);
                }
            }
        });
    }

    boolean answersNobody() {
        return network.monitor.read(() -> whenRung == Ring.UNANSWERED);
    }

    boolean outOfService() {
        return network.monitor.read(() -> whenRung == Ring.OUT_OF_SERVICE);
    }
}
