package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.twiml.TwimlException;
import app.ringlet.simulator.twiml.Verb.Connect;
import app.ringlet.simulator.twiml.Verb.Noun;
import java.util.Map;

/** Live audio and ConversationRelay do not exist on this carrier yet: it answers as when their socket cannot be reached. */
final class ConnectVerb {
    private final Network network;
    private final CallLeg leg;
    private final Documents documents;

    ConnectVerb(Network network, CallLeg leg, Documents documents) {
        this.network = network;
        this.leg = leg;
        this.documents = documents;
    }

    Next perform(Connect connect, Sheet sheet) throws TwimlException {
        network.warn("Call " + leg.sid + ": connecting to " + connect.noun().url()
                + " fails, for this carrier has no media sockets yet");
        Map<String, String> result =
                switch (connect.noun()) {
                    case Noun.ConversationRelay relay ->
                        Map.of(
                                "SessionId", Sids.next("VX"),
                                "SessionStatus", "failed",
                                "SessionDuration", "0",
                                "ErrorCode", "64102",
                                "ErrorMessage", "Unable to connect to websocket URL");
                    case Noun.Stream stream -> failedStream(stream, sheet);
                };
        return connect.action() == null
                ? new Next.Verb()
                : new Next.Document(new Script.At(sheet.resolve(connect.action())), result);
    }

    private Map<String, String> failedStream(Noun.Stream stream, Sheet sheet) throws TwimlException {
        Map<String, String> told = Map.of(
                "StreamSid",
                Sids.next("MZ"),
                "StreamEvent",
                "stream-error",
                "StreamError",
                "31920 - Stream - WebSocket - Handshake Error",
                "Timestamp",
                network.now().toString());
        Destination callback = stream.statusCallback();
        if (callback != null) {
            documents.tell(sheet.resolve(callback), told);
        }
        return told;
    }
}
