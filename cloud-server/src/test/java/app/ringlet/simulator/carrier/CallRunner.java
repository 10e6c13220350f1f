package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.twiml.TwimlException;
import app.ringlet.simulator.twiml.Verb;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drives one call through its documents, on a virtual thread of its own, until it is over. */
final class CallRunner {
    static final String APOLOGY = "We are sorry, an application error has occurred. Goodbye.";

    private final Network network;
    private final CallLeg leg;
    private final @Nullable Destination fallback;
    private final Documents documents;
    private final Prompter prompter;

    CallRunner(Network network, CallLeg leg, @Nullable Destination fallback) {
        this.network = network;
        this.leg = leg;
        this.fallback = fallback;
        this.documents = new Documents(network, leg);
        this.prompter = new Prompter(network, leg);
    }

    /** An incoming call: it rings until the customer's server has said what to do. */
    void answer(Destination voice) {
        drive(() -> {
            leg.moveTo(CallStatus.RINGING);
            leg.pause(network.pace.lasting(Duration.ofMillis(1500)));
            follow(new Script.At(voice));
        });
    }

    /** A call out: the script begins when the telephone is answered. */
    void place(Script script, Duration timeout) {
        drive(() -> {
            Duration ringing = new Ringing(network).start(leg, timeout);
            if (leg.await(() -> leg.status() == CallStatus.IN_PROGRESS, ringing)) {
                follow(script);
            } else {
                leg.end(CallStatus.NO_ANSWER, "Nobody answered");
            }
        });
    }

    private void drive(Work work) {
        try {
            try {
                work.run();
            } catch (Interruption.Redirected beforeTheFirstDocument) {
                follow(beforeTheFirstDocument.script());
            }
        } catch (Interruption over) {
            // Whoever hung up has set the call's last status already.
        } finally {
            leg.end(CallStatus.FAILED, "The carrier failed");
        }
    }

    private void follow(Script first) throws Interruption {
        Next next = new Next.Document(first, Map.of());
        while (next instanceof Next.Document document) {
            try {
                next = perform(document);
            } catch (Interruption.Redirected elsewhere) {
                leg.closeEar();
                next = new Next.Document(elsewhere.script(), Map.of());
            }
        }
        if (next instanceof Next.Over over) {
            leg.end(over.status(), over.reason());
        }
    }

    private Next perform(Next.Document document) throws Interruption {
        try {
            return run(documents.fetch(document.script(), document.extra()));
        } catch (TwimlException unusable) {
            return afterError(document.script(), unusable);
        }
    }

    private Next afterError(Script script, TwimlException unusable) throws Interruption {
        String url = script instanceof Script.At at ? at.destination().url() : "";
        network.warn(unusable.code() + " in call " + leg.sid + " at " + url + ": " + unusable.getMessage());
        if (fallback != null && !url.equals(fallback.url())) {
            return new Next.Document(
                    new Script.At(fallback), Map.of("ErrorCode", String.valueOf(unusable.code()), "ErrorUrl", url));
        }
        leg.moveTo(CallStatus.IN_PROGRESS);
        leg.closeEar();
        leg.transcript.add(Utterance.Voice.NETWORK, APOLOGY, network.pace.speaking(APOLOGY));
        leg.pause(network.pace.speaking(APOLOGY));
        return new Next.Over(CallStatus.FAILED, "Application error");
    }

    private Next run(Sheet sheet) throws Interruption, TwimlException {
        for (Verb verb : sheet.document().verbs()) {
            if (!(verb instanceof Verb.Reject)) {
                leg.moveTo(CallStatus.IN_PROGRESS);
            }
            Next next = perform(verb, sheet);
            if (!(next instanceof Next.Verb)) {
                return next;
            }
        }
        leg.moveTo(CallStatus.IN_PROGRESS);
        return new Next.Over(CallStatus.COMPLETED, "The other side hung up");
    }

    private Next perform(Verb verb, Sheet sheet) throws Interruption, TwimlException {
        return switch (verb) {
            case Verb.Prompt prompt -> {
                prompter.play(prompt, sheet);
                yield new Next.Verb();
            }
            case Verb.Gather gather -> new GatherVerb(network, leg, prompter).perform(gather, sheet);
            case Verb.Dial dial -> new DialVerb(network, leg, documents).perform(dial, sheet);
            case Verb.TakeRecording record -> new RecordVerb(network, leg, documents).perform(record, sheet);
            case Verb.Connect connect -> new ConnectVerb(network, leg, documents).perform(connect, sheet);
            case Verb.Start start -> {
                network.streams.start(leg.sid, Streams.resolved(start.stream(), sheet));
                yield new Next.Verb();
            }
            case Verb.Stop stop -> {
                if (!network.streams.stop(leg.sid, stop.name())) {
                    network.warn("Call " + leg.sid + " has no stream '" + stop.name() + "' to stop");
                }
                yield new Next.Verb();
            }
            case Verb.Redirect redirect -> new Next.Document(new Script.At(sheet.resolve(redirect.to())), Map.of());
            case Verb.SendMessage message -> {
                network.messages.reply(message, ours(), theirs(), sheet);
                yield new Next.Verb();
            }
            case Verb.Hangup hangup -> new Next.Over(CallStatus.COMPLETED, "The other side hung up");
            case Verb.Reject reject -> reject(reject);
        };
    }

    private Next reject(Verb.Reject reject) {
        if (leg.status() == CallStatus.IN_PROGRESS) {
            network.warn("Call " + leg.sid + " was answered already: it cannot be rejected, only hung up");
            return new Next.Over(CallStatus.COMPLETED, "The other side hung up");
        }
        return reject.busy()
                ? new Next.Over(CallStatus.BUSY, "Busy")
                : new Next.Over(CallStatus.NO_ANSWER, "Not in service");
    }

    private String ours() {
        return leg.direction == Direction.INBOUND ? leg.to : leg.from;
    }

    private String theirs() {
        return leg.direction == Direction.INBOUND ? leg.from : leg.to;
    }

    private interface Work {
        void run() throws Interruption;
    }
}
