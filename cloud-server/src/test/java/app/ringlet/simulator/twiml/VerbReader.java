package app.ringlet.simulator.twiml;

import app.ringlet.simulator.twiml.Verb.InputKind;
import app.ringlet.simulator.twiml.Verb.Prompt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads one element of a document; what it does not know it skips with a warning, as the carrier does. */
final class VerbReader {
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    private final List<String> warnings;
    private final NounReader nouns;

    VerbReader(List<String> warnings) {
        this.warnings = warnings;
        this.nouns = new NounReader(warnings);
    }

    Optional<Verb> read(Element element) {
        Attributes of = new Attributes(element, warnings);
        return switch (element.getTagName()) {
            case "Say", "Play", "Pause" -> prompt(element).map(Verb.class::cast);
            case "Gather" -> Optional.of(gather(element, of));
            case "Redirect" ->
                Optional.of(new Verb.Redirect(new Destination(content(element), of.text("method", "POST"))));
            case "Dial" -> Optional.of(dial(element, of));
            case "Record" -> Optional.of(recording(of));
            case "Hangup" -> Optional.of(new Verb.Hangup());
            case "Reject" -> Optional.of(new Verb.Reject("busy".equals(of.text("reason", "rejected"))));
            case "Connect" -> nouns.connect(element, of);
            case "Start" -> nouns.start(element);
            case "Stop" -> nouns.stop(element);
            case "Message", "Sms" -> Optional.of(message(element, of));
            default -> skipped(element);
        };
    }

    private Optional<Prompt> prompt(Element element) {
        Attributes of = new Attributes(element, warnings);
        switch (element.getTagName()) {
            case "Say" -> {
                of.known("voice", "language", "loop");
                // Marks like <break> and <emphasis> shape the sound only; the words are the text between.
                return Optional.of(new Verb.Say(content(element), loops(of)));
            }
            case "Play" -> {
                of.known("loop", "digits");
                return Optional.of(new Verb.Play(content(element), of.text("digits", ""), loops(of)));
            }
            case "Pause" -> {
                of.known("length");
                return Optional.of(new Verb.Pause(of.seconds("length", 1)));
            }
            default -> {
                return skipped(element);
            }
        }
    }

    private Verb gather(Element element, Attributes of) {
        List<Prompt> prompts = new ArrayList<>();
        TwimlParser.children(element).forEach(child -> prompt(child).ifPresent(prompts::add));
        Set<InputKind> inputs = EnumSet.noneOf(InputKind.class);
        for (String kind : of.text("input", "dtmf").strip().split("[ ,]+")) {
            switch (kind) {
                case "speech" -> inputs.add(InputKind.SPEECH);
                case "dtmf" -> inputs.add(InputKind.DTMF);
                default -> warnings.add("Attribute 'input' of <Gather> does not allow '" + kind + "'");
            }
        }
        return new Verb.Gather(
                Set.copyOf(inputs),
                List.copyOf(prompts),
                of.number("numDigits", 0),
                of.text("finishOnKey", "#"),
                of.seconds("timeout", 5),
                of.optional("speechTimeout"),
                of.destination("action", "method"),
                of.flag("actionOnEmptyResult", false),
                of.flag("bargeIn", true),
                of.text("language", "en-US"));
    }

    private Verb dial(Element element, Attributes of) {
        List<Verb.DialledNumber> numbers = new ArrayList<>();
        for (Element child : TwimlParser.children(element)) {
            if (child.getTagName().equals("Number")) {
                numbers.add(new Verb.DialledNumber(
                        content(child), new Attributes(child, warnings).subscription("statusCallback", "completed")));
            } else {
                skipped(child);
            }
        }
        if (numbers.isEmpty() && !content(element).isEmpty()) {
            numbers.add(new Verb.DialledNumber(content(element), null));
        }
        return new Verb.Dial(
                List.copyOf(numbers),
                of.seconds("timeout", 30),
                of.seconds("timeLimit", (int) FOUR_HOURS.toSeconds()),
                of.destination("action", "method"),
                of.optional("callerId"));
    }

    private static Verb recording(Attributes of) {
        return new Verb.TakeRecording(
                of.destination("action", "method"),
                of.subscription("recordingStatusCallback", "completed"),
                of.flag("transcribe", false) ? of.destination("transcribeCallback", "transcribeCallbackMethod") : null,
                of.text("finishOnKey", "1234567890*#"),
                of.seconds("maxLength", 3600),
                of.seconds("timeout", 5),
                of.flag("playBeep", true));
    }

    private static Verb message(Element element, Attributes of) {
        String body = TwimlParser.children(element).stream()
                .filter(child -> child.getTagName().equals("Body"))
                .map(VerbReader::content)
                .findFirst()
                .orElseGet(() -> content(element));
        return new Verb.SendMessage(body, of.optional("to"), of.optional("from"), of.optional("statusCallback"));
    }

    private <T> Optional<T> skipped(Element element) {
        warnings.add("Element <" + element.getTagName() + "> is not known here and was skipped");
        return Optional.empty();
    }

    /** A loop of 0 means "until hung up"; the carrier stops after a thousand, and so do we. */
    private static int loops(Attributes of) {
        int loop = of.number("loop", 1);
        return loop == 0 ? 1000 : Math.max(1, loop);
    }

    private static String content(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }
}
