package app.ringlet.simulator.twiml;

import app.ringlet.simulator.twiml.Verb.Noun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads what Connect, Start and Stop are about. */
final class NounReader {
    private static final int LONGEST_PARAMETER = 500;
    private static final Set<String> TRACKS = Set.of("inbound_track", "outbound_track", "both_tracks");

    /** In the spelling of the documentation; the vendor's Java library writes some of them in lower case. */
    private static final String[] RELAY = {
        "url",
        "welcomeGreeting",
        "welcomeGreetingInterruptible",
        "welcomeGreetingLanguage",
        "language",
        "ttsLanguage",
        "transcriptionLanguage",
        "ttsProvider",
        "voice",
        "transcriptionProvider",
        "speechModel",
        "interruptible",
        "interruptSensitivity",
        "reportInputDuringAgentSpeech",
        "dtmfDetection",
        "preemptible",
        "hints",
        "speechTimeout",
        "eotThreshold",
        "partialPrompts",
        "ignoreBackchannel",
        "backgroundNoiseReduction",
        "deepgramSmartFormat",
        "profanityFilter",
        "elevenlabsTextNormalization",
        "intelligenceService",
        "conversationConfiguration",
        "conversationId",
        "events",
        "debug"
    };

    private final List<String> warnings;

    NounReader(List<String> warnings) {
        this.warnings = warnings;
    }

    Optional<Verb> connect(Element element, Attributes of) {
        of.known("action", "method");
        for (Element child : TwimlParser.children(element)) {
            switch (child.getTagName()) {
                case "Stream" -> {
                    return Optional.of(
                            new Verb.Connect(stream(child, "inbound_track"), of.destination("action", "method")));
                }
                case "ConversationRelay" -> {
                    return Optional.of(new Verb.Connect(relay(child), of.destination("action", "method")));
                }
                default -> skipped(child);
            }
        }
        warnings.add("<Connect> has no noun that can be connected");
        return Optional.empty();
    }

    Optional<Verb> start(Element element) {
        return noun(element).map(child -> {
            Noun.Stream stream = stream(child, "");
            if (!TRACKS.contains(stream.track())) {
                warnings.add("Attribute 'track' of <Stream> does not allow '" + stream.track() + "'");
            }
            return new Verb.Start(stream);
        });
    }

    Optional<Verb> stop(Element element) {
        return noun(element).map(child -> new Verb.Stop(new Attributes(child, warnings).text("name", "")));
    }

    private Optional<Element> noun(Element element) {
        for (Element child : TwimlParser.children(element)) {
            if (child.getTagName().equals("Stream")) {
                return Optional.of(child);
            }
            skipped(child);
        }
        warnings.add("<" + element.getTagName() + "> has no noun that is known here");
        return Optional.empty();
    }

    /** @param onlyTrack of a two-way stream, which has no choice; empty if any may be chosen */
    private Noun.Stream stream(Element element, String onlyTrack) {
        Attributes of = new Attributes(element, warnings);
        of.known("url", "name", "track", "statusCallback", "statusCallbackMethod");
        String track = of.text("track", "inbound_track");
        if (!onlyTrack.isEmpty() && !track.equals(onlyTrack)) {
            warnings.add("A two-way <Stream> has the inbound track only");
            track = onlyTrack;
        }
        return new Noun.Stream(
                of.text("url", "").strip(),
                of.text("name", ""),
                track,
                parameters(element),
                of.destination("statusCallback", "statusCallbackMethod"));
    }

    private Noun relay(Element element) {
        Attributes of = new Attributes(element, warnings);
        of.known(RELAY);
        return new Noun.ConversationRelay(of.text("url", "").strip(), of.all(), parameters(element));
    }

    private Map<String, String> parameters(Element element) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Element child : TwimlParser.children(element)) {
            Attributes of = new Attributes(child, warnings);
            switch (child.getTagName()) {
                case "Parameter" -> {
                    String name = of.text("name", "");
                    String value = of.text("value", "");
                    if (name.isEmpty() || name.length() + value.length() >= LONGEST_PARAMETER) {
                        warnings.add("<Parameter> '" + name + "' has no name or is too long, and was skipped");
                    } else {
                        parameters.put(name, value);
                    }
                }
                case "Language" ->
                    of.known("code", "ttsProvider", "voice", "transcriptionProvider", "speechModel", "ttsLanguage");
                default -> skipped(child);
            }
        }
        return parameters;
    }

    private void skipped(Element element) {
        warnings.add("Element <" + element.getTagName() + "> is not known here and was skipped");
    }
}
