package app.ringlet.simulator.carrier;

import app.ringlet.simulator.audio.AudioLine;
import app.ringlet.simulator.stream.MediaStream;
import app.ringlet.simulator.stream.StreamSpec;
import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.twiml.Verb.Noun;
import app.ringlet.simulator.webhook.SocketFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The live sound of calls, on its way to the customer's server. */
public final class Streams {

    /** A stream that runs. */
    public record Live(String callSid, String name, MediaStream stream) {}

    private final Network network;
    private final List<Live> live = new CopyOnWriteArrayList<>();

    Streams(Network network) {
        this.network = network;
    }

    /** Those of the call that run now, oldest first. */
    public List<Live> of(String callSid) {
        return live.stream().filter(each -> each.callSid().equals(callSid)).toList();
    }

    /** A one-way stream; its failure is reported, and the call goes on. */
    public Optional<String> start(String callSid, Noun.Stream noun) {
        return network.leg(callSid).map(leg -> {
            StreamReport report = new StreamReport(network, leg, noun.name(), noun.statusCallback());
            Opening opening = open(leg, noun, false, report);
            network.tasks.track(opening.done());
            return opening.stream().sid();
        });
    }

    /** By the name or the id; says whether there was one. */
    public boolean stop(String callSid, String nameOrSid) {
        return of(callSid).stream()
                .filter(each ->
                        each.name().equals(nameOrSid) || each.stream().sid().equals(nameOrSid))
                .findFirst()
                .map(found -> {
                    found.stream().stop();
                    return true;
                })
                .orElse(false);
    }

    /** @param done null, or why it could not be opened */
    record Opening(MediaStream stream, CompletableFuture<@Nullable SocketFailure> done) {}

    Opening open(CallLeg leg, Noun.Stream noun, boolean twoWay, StreamReport report) {
        AudioLine line = network.audio.of(leg);
        StreamSpec spec =
                new StreamSpec(network.account.sid(), leg.sid, report.streamSid(), tracks(noun), noun.parameters());
        MediaStream stream =
                new MediaStream(spec, line, twoWay, warning -> network.warn(warning + ", call " + leg.sid));
        Live running = new Live(leg.sid, noun.name(), stream);
        leg.onStatus(status -> {
            if (status.ended()) {
                stream.stop();
            }
        });
        CompletableFuture<@Nullable SocketFailure> done = stream.open(network.sockets, noun.url())
                .handle((opened, failure) -> {
                    if (failure == null) {
                        live.add(running);
                        report.started();
                        if (leg.status().ended()) {
                            stream.stop();
                        }
                        return null;
                    }
                    SocketFailure why = why(failure);
                    network.warn(why.words() + " at " + noun.url() + " in call " + leg.sid);
                    report.failed(why.words());
                    return why;
                });
        stream.over().thenAccept(end -> {
            live.remove(running);
            if (end.broken()) {
                network.warn("31921 - Stream - WebSocket - Close Error (" + end.code() + " " + end.reason()
                        + ") in call " + leg.sid);
                report.failed("31921 - Stream - WebSocket - Close Error");
            } else {
                report.stopped();
            }
        });
        return new Opening(stream, done);
    }

    private static SocketFailure why(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof SocketFailure known) {
            return known;
        }
        throw new IllegalStateException(failure);
    }

    private static List<String> tracks(Noun.Stream noun) {
        return switch (noun.track()) {
            case "outbound_track" -> List.of("outbound");
            case "both_tracks" -> List.of("inbound", "outbound");
            default -> List.of("inbound");
        };
    }

    /** With the addresses that are relative to the document made whole. */
    static Noun.Stream resolved(Noun.Stream noun, Sheet sheet) throws app.ringlet.simulator.twiml.TwimlException {
        Destination callback = noun.statusCallback();
        return new Noun.Stream(
                sheet.resolveSocket(noun.url()),
                noun.name(),
                noun.track(),
                Map.copyOf(noun.parameters()),
                callback == null ? null : sheet.resolve(callback));
    }
}
