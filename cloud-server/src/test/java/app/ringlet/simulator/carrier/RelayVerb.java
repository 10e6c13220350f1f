package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Verb.Noun;
import java.util.Map;

final class RelayVerb {
    private final Network network;
    private final CallLeg leg;

    RelayVerb(Network network, CallLeg leg) {
        this.network = network;
        this.leg = leg;
    }

    Map<String, String> perform(Noun.ConversationRelay relay, Sheet sheet) {
        network.warn("Call " + leg.sid + ": no relay at " + relay.url());
        return Map.of(
                "SessionId", Sids.next("VX"),
                "SessionStatus", "failed",
                "SessionDuration", "0",
                "ErrorCode", "64102",
                "ErrorMessage", "Unable to connect to websocket URL");
    }
}
