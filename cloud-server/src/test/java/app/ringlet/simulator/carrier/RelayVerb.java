package app.ringlet.simulator.carrier;

import app.ringlet.simulator.relay.RelayMessages;
import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.twiml.TwimlException;
import app.ringlet.simulator.twiml.Verb.Noun;
import app.ringlet.simulator.webhook.CarrierSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Opens a ConversationRelay session and tells how it ended. */
final class RelayVerb {
    private final Network network;
    private final CallLeg leg;
    private final Documents documents;

    RelayVerb(Network network, CallLeg leg, Documents documents) {
        this.network = network;
        this.leg = leg;
        this.documents = documents;
    }

    /** @param action already resolved; told even when the caller has hung up */
    Map<String, String> perform(Noun.ConversationRelay relay, @Nullable Destination action, Sheet sheet)
            throws Interruption, TwimlException {
        String sessionId = Sids.next("VX");
        RelayInbox inbox = new RelayInbox(network.monitor);
        CarrierSocket socket = leg.await(network.sockets
                .open(sheet.resolveSocket(relay.url()), inbox)
                .handle((opened, failure) -> failure == null ? opened : null));
        Instant begun = network.now();
        if (socket == null) {
            network.warn("64102 in call " + leg.sid + ": " + relay.url() + " cannot be reached");
            return result(
                    sessionId,
                    begun,
                    new RelaySession.End("failed", null, "64102", "Unable to connect to websocket URL"));
        }
        socket.send(RelayMessages.setup(sessionId, CallParameters.of(network.account, leg), relay.parameters()));
        RelaySession session = new RelaySession(network, leg, relay, inbox, socket);
        try {
            return result(sessionId, begun, session.run());
        } catch (Interruption.HungUp callerLeft) {
            if (action != null) {
                documents.tell(action, result(sessionId, begun, new RelaySession.End("completed", null, null, null)));
            }
            throw callerLeft;
        } finally {
            session.close();
        }
    }

    private Map<String, String> result(String sessionId, Instant begun, RelaySession.End end) {
        Map<String, String> result = new TreeMap<>();
        result.put("SessionId", sessionId);
        result.put("SessionStatus", end.status());
        result.put(
                "SessionDuration",
                String.valueOf(Duration.between(begun, network.now()).toSeconds()));
        put(result, "HandoffData", end.handoffData());
        put(result, "ErrorCode", end.errorCode());
        put(result, "ErrorMessage", end.error());
        return result;
    }

    private static void put(Map<String, String> result, String name, @Nullable String value) {
        if (value != null) {
            result.put(name, value);
        }
    }
}
