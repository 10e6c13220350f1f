package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.TwimlException;
import app.ringlet.simulator.twiml.Verb.Gather;
import app.ringlet.simulator.twiml.Verb.InputKind;
import app.ringlet.simulator.twiml.Verb.Prompt;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prompts, listens, and sends what was said or pressed to the action. */
final class GatherVerb {
    private final Network network;
    private final CallLeg leg;
    private final Prompter prompter;

    GatherVerb(Network network, CallLeg leg, Prompter prompter) {
        this.network = network;
        this.leg = leg;
        this.prompter = prompter;
    }

    Next perform(Gather gather, Sheet sheet) throws Interruption, TwimlException {
        if (gather.bargeIn()) {
            leg.open(Ear.PROMPTING, gather.inputs());
        }
        for (Prompt prompt : gather.prompts()) {
            if (prompter.play(prompt, sheet)) {
                break;
            }
        }
        leg.open(Ear.LISTENING, gather.inputs());
        Map<String, String> result = listen(gather);
        leg.closeEar();
        if (result.isEmpty()) {
            if (!gather.actionOnEmptyResult()) {
                return new Next.Verb();
            }
            result = emptyResult(gather);
        }
        return new Next.Document(new Script.At(sheet.actionOr(gather.action())), result);
    }

    private Map<String, String> listen(Gather gather) throws Interruption {
        StringBuilder digits = new StringBuilder();
        while (true) {
            Input input = leg.nextInput(network.pace.patience(gather.timeout()));
            switch (input) {
                case null -> {
                    return keys(digits, null);
                }
                case Input.Silence silence -> {
                    return keys(digits, null);
                }
                case Input.Speech speech -> {
                    return speech(gather, speech);
                }
                case Input.Key key -> {
                    if (gather.finishOnKey().indexOf(key.digit()) >= 0) {
                        return keys(digits, key.digit());
                    }
                    digits.append(key.digit());
                    if (gather.numDigits() > 0 && digits.length() >= gather.numDigits()) {
                        return keys(digits, null);
                    }
                }
            }
        }
    }

    /** A caller who goes on talking within the pause is still in the same sentence. */
    private Map<String, String> speech(Gather gather, Input.Speech first) throws Interruption {
        StringBuilder said = new StringBuilder(first.text());
        double confidence = first.confidence();
        while (leg.moreInput(network.pace.endOfSpeech(gather.speechTimeout())) instanceof Input.Speech more) {
            said.append(' ').append(more.text());
            confidence = Math.min(confidence, more.confidence());
        }
        return Map.of(
                "SpeechResult", said.toString(),
                "Confidence", String.format(Locale.ROOT, "%.8f", confidence),
                "Language", gather.language());
    }

    private static Map<String, String> keys(StringBuilder digits, @Nullable Character finishedBy) {
        if (digits.isEmpty() && finishedBy == null) {
            return Map.of();
        }
        return Map.of("Digits", digits.toString(), "FinishedOnKey", finishedBy == null ? "" : finishedBy.toString());
    }

    private static Map<String, String> emptyResult(Gather gather) {
        Map<String, String> empty = new TreeMap<>();
        if (gather.inputs().contains(InputKind.SPEECH)) {
            empty.put("SpeechResult", "");
        }
        if (gather.inputs().contains(InputKind.DTMF)) {
            empty.put("Digits", "");
        }
        return empty;
    }
}
