package app.ringlet.simulator.carrier;

import app.ringlet.simulator.stream.MediaStream;
import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.twiml.TwimlException;
import app.ringlet.simulator.twiml.Verb.Connect;
import app.ringlet.simulator.twiml.Verb.InputKind;
import app.ringlet.simulator.twiml.Verb.Noun;
import app.ringlet.simulator.webhook.SocketFailure;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Joins the call with a socket of the customer's until that ends, then asks the action or goes on. */
final class ConnectVerb {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Network network;
    private final CallLeg leg;
    private final Documents documents;

    ConnectVerb(Network network, CallLeg leg, Documents documents) {
        this.network = network;
        this.leg = leg;
        this.documents = documents;
    }

    Next perform(Connect connect, Sheet sheet) throws TwimlException, Interruption {
        Destination action = connect.action() == null ? null : sheet.resolve(connect.action());
        Map<String, String> result =
                switch (connect.noun()) {
                    case Noun.ConversationRelay relay ->
                        new RelayVerb(network, leg, documents).perform(relay, action, sheet);
                    case Noun.Stream stream -> stream(Streams.resolved(stream, sheet));
                };
        return action == null ? new Next.Verb() : new Next.Document(new Script.At(action), result);
    }

    private Map<String, String> stream(Noun.Stream noun) throws Interruption {
        StreamReport report = new StreamReport(network, leg, noun.name(), noun.statusCallback());
        Streams.Opening opening = network.streams.open(leg, noun, true, report);
        MediaStream stream = opening.stream();
        try {
            SocketFailure failure = leg.await(opening.done());
            if (failure != null) {
                return report.params("stream-error", failure.words());
            }
            leg.open(Ear.CONNECTED, Set.of(InputKind.DTMF));
            stream.over().thenRun(network.monitor::wake);
            while (leg.await(() -> leg.hasInput() || stream.over().isDone(), A_DAY)
                    && !stream.over().isDone()) {
                for (Input input : leg.drainInputs()) {
                    if (input instanceof Input.Key key) {
                        stream.press(key.digit());
                    }
                }
            }
            return report.params("stream-stopped", null);
        } finally {
            leg.closeEar();
            stream.stop();
        }
    }
}
