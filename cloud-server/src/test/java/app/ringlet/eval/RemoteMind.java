package app.ringlet.eval;

import app.ringlet.cloud.providers.standin.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What answers in a remote model's place, from nothing but what a remote model is told: it looks for a men's cut on the day after the
 * scenario's, keeps the first time that it is given, offers it, asks for a name, books, and takes its leave.
 */
final class RemoteMind {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SERVICE = Pattern.compile("([0-9a-f-]{36}) Men's cut,");
    private static final Pattern SLOT = Pattern.compile("slot_[0-9a-f]{10}");
    private static final Pattern START = Pattern.compile("\"start\":\"(\\w+) \\d{4}-\\d\\d-\\d\\d (\\d\\d):(\\d\\d)\"");

    private final String day;
    private final String name;

    RemoteMind(String day, String name) {
        this.day = day;
        this.name = name;
    }

    /** @param question a request for a chat completion */
    Plan answer(String question) {
        List<JsonNode> messages = new ArrayList<>();
        StreamSupport.stream(JSON.readTree(question).path("messages").spliterator(), false)
                .forEach(messages::add);
        JsonNode last = messages.getLast();
        return last.path("role").asString("").equals("tool")
                ? afterTool(messages, last.path("content").asString(""))
                : afterCaller(question, messages);
    }

    private Plan afterTool(List<JsonNode> messages, String result) {
        String tool = messages.stream()
                .filter(m -> m.has("tool_calls"))
                .toList()
                .getLast()
                .at("/tool_calls/0/function/name")
                .asString("");
        return switch (tool) {
            case "find_slots" -> Plan.Calls.of("hold", "{\"slot\":\"" + found(SLOT, result) + "\",\"add_on_ids\":[]}");
            case "hold" -> says("I have " + when(result) + ". May I have your name, please?");
            case "book" -> says("Is there anything else I can do for you?");
            default -> says("Goodbye.");
        };
    }

    private Plan afterCaller(String question, List<JsonNode> messages) {
        String said = messages.stream()
                .filter(m -> m.path("role").asString("").equals("assistant"))
                .map(m -> m.path("content").asString(""))
                .reduce("", (all, one) -> all + one);
        if (said.contains("anything else")) {
            return Plan.Calls.of("end_call", "{\"reason\":\"book\"}");
        }
        if (said.contains("your name")) {
            return Plan.Calls.of(
                    "book",
                    "{\"slot\":\"" + found(SLOT, question) + "\",\"add_on_ids\":[],\"name\":\"" + name
                            + "\",\"phone\":null,\"for_another\":false}");
        }
        String service = found(SERVICE, messages.getFirst().path("content").asString(""));
        return Plan.Calls.of(
                "find_slots",
                "{\"items\":[{\"service_id\":\"" + service
                        + "\",\"employee_id\":null,\"add_on_ids\":null,\"guest\":null}],"
                        + "\"days\":[{\"from\":\"" + day + "\",\"to\":\"" + day + "\"}],"
                        + "\"times\":{\"from\":null,\"to\":\"12:00\"},\"limit\":3,\"moving\":null}");
    }

    private static String when(String kept) {
        Matcher start = START.matcher(kept);
        if (!start.find()) {
            throw new IllegalStateException("nothing is held: " + kept);
        }
        int hour = Integer.parseInt(start.group(2));
        return String.format(
                Locale.ROOT, "%s at %d:%s %s", start.group(1), hour, start.group(3), hour < 12 ? "am" : "pm");
    }

    private static Plan says(String speech) {
        return new Plan.Says(JSON.writeValueAsString(new Speech(speech)));
    }

    private record Speech(String speech, boolean answered) {
        Speech(String speech) {
            this(speech, true);
        }
    }

    private static String found(Pattern what, String where) {
        Matcher matcher = what.matcher(where);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + what + " in " + where);
        }
        return matcher.group(matcher.groupCount());
    }
}
