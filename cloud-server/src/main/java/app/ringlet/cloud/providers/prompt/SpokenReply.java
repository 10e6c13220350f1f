package app.ringlet.cloud.providers.prompt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model wants said.
 *
 * @param speech plain words, no longer than {@value #LONGEST} characters; may be empty
 * @param answered whether it answers what the caller wanted to know
 */
public record SpokenReply(String speech, boolean answered) {

    private static final int LONGEST = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** As far as its last escape is whole. */
    private static final Pattern SPEECH =
            Pattern.compile("\\{\\s*\"speech\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\(?:u[0-9a-fA-F]{4}|[^u]))*+)");

    /** Of the structured answer that a model is asked for, where its provider knows of such. */
    public static Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("speech", Map.of("type", "string", "description", "What is to be said to the caller."));
        properties.put(
                "answered",
                Map.of("type", "boolean", "description", "Whether it answers a question that the caller asked."));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("speech", "answered"));
        schema.put("additionalProperties", false);
        return schema;
    }

    /** How a model is to write down what is to be said. */
    public static String format(boolean structured) {
        return structured
                ? "- What is to be said is the speech of a JSON object {\"speech\": ..., \"answered\": ...}; answered"
                        + " is whether it answers a question that the caller asked."
                : "- Answer with the words themselves and nothing around them.";
    }

    /** @param text the structured answer, or the words themselves */
    public static SpokenReply read(String text) {
        String stripped = text.strip();
        if (stripped.startsWith("{") && stripped.endsWith("}")) {
            try {
                JsonNode tree = JSON.readTree(stripped);
                return new SpokenReply(
                        words(tree.path("speech").asString("")),
                        tree.path("answered").asBoolean(false));
            } catch (JacksonException e) {
                return new SpokenReply("", false);
            }
        }
        return new SpokenReply(words(stripped), false);
    }

    /**
     * The speech of an answer that has come in part.
     *
     * @return a beginning of what {@link #read} will make of the whole; nothing where that cannot be known yet
     */
    public static String soFar(String text) {
        String begun = text.stripLeading();
        if (begun.startsWith("{")) {
            Matcher speech = SPEECH.matcher(begun);
            return speech.lookingAt() ? plain(decoded(speech.group(1))) : "";
        }
        return plain(begun);
    }

    private static String decoded(String json) {
        try {
            return JSON.readValue('"' + json + '"', String.class);
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[*_`#<>{}|\\p{Cntrl}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
    }

    /** Without what cannot be spoken, and cut at the end of a sentence. */
    private static String words(String text) {
        String plain = plain(text);
        if (plain.length() <= LONGEST) {
            return plain;
        }
        String cut = plain.substring(0, LONGEST);
        int end = Math.max(cut.lastIndexOf(". "), Math.max(cut.lastIndexOf("? "), cut.lastIndexOf("! ")));
        return end < 0 ? cut.substring(0, Math.max(0, cut.lastIndexOf(' '))) : cut.substring(0, end + 1);
    }
}
