package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.twiml.Subscription;
import app.ringlet.simulator.twiml.TwimlException;
import app.ringlet.simulator.twiml.Verb.TakeRecording;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Records what the caller says: the words, and for the duration the time they would take. */
final class RecordVerb {
    private final Network network;
    private final CallLeg leg;
    private final Documents documents;
    private final Tape tape = new Tape();

    RecordVerb(Network network, CallLeg leg, Documents documents) {
        this.network = network;
        this.leg = leg;
        this.documents = documents;
    }

    Next perform(TakeRecording verb, Sheet sheet) throws Interruption, TwimlException {
        Destination action = sheet.actionOr(verb.action());
        if (verb.playBeep()) {
            leg.transcript.add(Utterance.Voice.SOUND, "Beep", Duration.ZERO);
        }
        Instant started = network.now();
        StringBuilder words = new StringBuilder();
        leg.record();
        String endedBy;
        if (network.audio.held(leg)) {
            network.audio.of(leg).tap(tape);
        }
        try {
            endedBy = listen(verb, started, words);
        } catch (Interruption.HungUp callerLeft) {
            // Hanging up is how most people end a message: the action hears of it all the same.
            collectRest(words);
            if (!words.isEmpty()) {
                documents.tell(action, keep(verb, sheet, started, words, "hangup"));
            }
            throw callerLeft;
        } finally {
            network.audio.ifAny(leg).ifPresent(line -> line.untap(tape));
        }
        leg.closeEar();
        if (words.isEmpty()) {
            return new Next.Verb();
        }
        return new Next.Document(new Script.At(action), keep(verb, sheet, started, words, endedBy));
    }

    private String listen(TakeRecording verb, Instant started, StringBuilder words) throws Interruption {
        while (true) {
            Duration left = verb.maxLength().minus(Duration.between(started, network.now()));
            Duration patience = network.pace.patience(verb.timeout());
            Input input = leg.nextInput(left.compareTo(patience) < 0 ? left : patience);
            switch (input) {
                case Input.Speech speech -> append(words, speech);
                case Input.Key key -> {
                    if (verb.finishOnKey().indexOf(key.digit()) >= 0) {
                        return String.valueOf(key.digit());
                    }
                }
                case Input.Silence silence -> {
                    return "";
                }
                case null -> {
                    return "";
                }
            }
        }
    }

    private void collectRest(StringBuilder words) {
        leg.drainInputs().forEach(input -> {
            if (input instanceof Input.Speech speech) {
                append(words, speech);
            }
        });
    }

    private static void append(StringBuilder words, Input.Speech speech) {
        words.append(words.isEmpty() ? "" : " ").append(speech.text());
    }

    private Map<String, String> keep(
            TakeRecording verb, Sheet sheet, Instant started, StringBuilder words, String endedBy)
            throws TwimlException {
        Recording recording = network.recordings.keep(leg.sid, words.toString(), started, tape.sound());
        if (verb.recordingStatusCallback() instanceof Subscription wanted
                && wanted.events().contains("completed")) {
            network.recordings.report(recording, sheet.resolve(wanted.to()));
        }
        if (verb.transcribeCallback() != null) {
            network.recordings.transcribe(recording, sheet.resolve(verb.transcribeCallback()));
        }
        Map<String, String> result = new TreeMap<>();
        result.put("RecordingUrl", network.recordings.url(recording));
        result.put("RecordingSid", recording.sid());
        result.put("RecordingDuration", String.valueOf(recording.seconds()));
        result.put("Digits", endedBy);
        return result;
    }
}
