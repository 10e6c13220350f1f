package app.ringlet.simulator.carrier;

import app.ringlet.simulator.audio.Bridge;
import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.twiml.Subscription;
import app.ringlet.simulator.twiml.TwimlException;
import app.ringlet.simulator.twiml.Verb.Dial;
import app.ringlet.simulator.twiml.Verb.DialledNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rings other telephones and joins the first that answers with the caller. */
final class DialVerb {
    private final Network network;
    private final CallLeg leg;
    private final Documents documents;

    DialVerb(Network network, CallLeg leg, Documents documents) {
        this.network = network;
        this.leg = leg;
        this.documents = documents;
    }

    Next perform(Dial dial, Sheet sheet) throws Interruption, TwimlException {
        Destination action = dial.action() == null ? null : sheet.resolve(dial.action());
        List<CallLeg> children = new ArrayList<>();
        for (DialledNumber number : dial.numbers()) {
            children.add(child(dial, number, sheet));
        }
        if (children.isEmpty()) {
            throw new TwimlException(13214, "Dial: there is no number to dial");
        }
        Map<String, String> result;
        try {
            result = connect(dial, children);
        } catch (Interruption.HungUp callerLeft) {
            children.forEach(DialVerb::giveUp);
            if (action != null) {
                // The carrier reports a dial's end to its action even when nobody is left to go on with.
                documents.tell(action, result(children, answered(children)));
            }
            throw callerLeft;
        } catch (Interruption.Redirected elsewhere) {
            children.forEach(DialVerb::giveUp);
            leg.bridge(null);
            throw elsewhere;
        }
        return action == null ? new Next.Verb() : new Next.Document(new Script.At(action), result);
    }

    private CallLeg child(Dial dial, DialledNumber number, Sheet sheet) throws TwimlException {
        String to = Geography.e164(number.phoneNumber())
                .orElseThrow(() -> new TwimlException(13224, "Dial: invalid phone number " + number.phoneNumber()));
        String from =
                dial.callerId() == null ? leg.direction == Direction.INBOUND ? leg.from : leg.to : dial.callerId();
        CallLeg child = network.newLeg(Direction.OUTBOUND_DIAL, from, to, leg);
        if (number.statusCallback() instanceof Subscription wanted) {
            child.onStatus(
                    new StatusReporter(network, child, new Subscription(sheet.resolve(wanted.to()), wanted.events())));
        }
        return child;
    }

    private Map<String, String> connect(Dial dial, List<CallLeg> children) throws Interruption {
        Duration ringing = Duration.ZERO;
        for (CallLeg child : children) {
            Duration thisOne = new Ringing(network).start(child, dial.timeout());
            ringing = thisOne.compareTo(ringing) > 0 ? thisOne : ringing;
        }
        leg.transcript.add(Utterance.Voice.SOUND, "Ringing", Duration.ZERO);
        leg.await(
                () -> answered(children) != null
                        || children.stream().allMatch(c -> c.status().ended()),
                ringing);
        CallLeg answered = answered(children);
        for (CallLeg child : children) {
            if (child != answered) {
                child.end(answered == null ? CallStatus.NO_ANSWER : CallStatus.CANCELED, "Nobody answered");
            }
        }
        if (answered != null) {
            network.monitor.change(() -> {
                answered.bridge(leg);
                leg.bridge(answered);
            });
            Bridge sound = Bridge.between(network.audio.of(leg), network.audio.of(answered));
            try {
                leg.await(() -> answered.status().ended(), dial.timeLimit());
            } finally {
                sound.open();
            }
            answered.end(CallStatus.COMPLETED, "The time limit was reached");
            leg.bridge(null);
        }
        return result(children, answered);
    }

    private static @Nullable CallLeg answered(List<CallLeg> children) {
        return children.stream()
                .filter(child -> child.answeredAt() != null)
                .findFirst()
                .orElse(null);
    }

    private static void giveUp(CallLeg child) {
        child.end(child.answeredAt() == null ? CallStatus.CANCELED : CallStatus.COMPLETED, "The other side hung up");
    }

    private static Map<String, String> result(List<CallLeg> children, @Nullable CallLeg answered) {
        CallLeg told = answered == null ? children.getLast() : answered;
        Map<String, String> result = new TreeMap<>();
        result.put("DialCallSid", told.sid);
        result.put("DialCallStatus", told.status().wire());
        result.put("DialBridged", String.valueOf(answered != null));
        if (answered != null) {
            result.put("DialCallDuration", String.valueOf(answered.seconds()));
        }
        return result;
    }
}
