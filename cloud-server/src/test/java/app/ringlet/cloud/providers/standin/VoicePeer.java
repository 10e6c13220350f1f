package app.ringlet.cloud.providers.standin;

import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One session of the voice's stand-in. What happens in it is under its lock; answers are spoken by threads of their own. */
public final class VoicePeer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"", Pattern.DOTALL);

    private final WebSocketStandIn.Connection peer;
    private final VoiceScript script;
    private final List<String> violations;
    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final List<Moment> moments = new CopyOnWriteArrayList<>();
    private final List<Speech> speeches = new CopyOnWriteArrayList<>();
    private final Set<String> calls = new HashSet<>();
    private final Map<String, Integer> sounds = new HashMap<>();
    private final CallerEar ear = new CallerEar(this);
    private @Nullable VoiceAnswer active;
    private int events;
    private int responses;
    private int spokenSentences;
    private volatile boolean over;

    VoicePeer(WebSocketStandIn.Connection peer, VoiceScript script, List<String> violations) {
        this.peer = peer;
        this.script = script;
        this.violations = violations;
    }

    /** What it was told, sound apart. */
    public List<JsonNode> told() {
        return told;
    }

    /** The types of what it was told and, behind a less-than sign, of what it told; sound apart. */
    public List<String> order() {
        return order;
    }

    /** How many sentences it has begun to say or was about to; the next has this number. */
    public synchronized int spokenSentences() {
        return spokenSentences;
    }

    /** When something was told or taken in: the type as in {@link #order}, or "sound" for the first of an answer's. */
    public record Moment(String what, long nanos) {}

    /** Oldest first. */
    public List<Moment> moments() {
        return moments;
    }

    private void note(String what) {
        order.add(what);
        moments.add(new Moment(what, System.nanoTime()));
    }

    /** Something that it says. @param first the number of its first sentence */
    public record Speech(String words, int first) {}

    /** All that it has begun to say, oldest first. */
    public List<Speech> speeches() {
        return speeches;
    }

    VoiceScript script() {
        return script;
    }

    boolean isOver() {
        return over;
    }

    void run() throws IOException {
        try {
            tell("session.created", Map.of("session", VoiceStandIn.session()));
            String frame = peer.read();
            while (frame != null) {
                take(frame);
                frame = peer.read();
            }
        } finally {
            over = true;
        }
    }

    private synchronized void take(String frame) throws IOException {
        JsonNode event = JSON.readTree(frame);
        String type = event.path("type").asString("");
        if (type.equals("input_audio_buffer.append")) {
            ear.hear(Base64.getDecoder().decode(event.path("audio").asString("")));
            return;
        }
        note(type);
        violations.addAll(OpenAiDocument.violations("RealtimeClientEvent", frame));
        told.add(event);
        switch (type) {
            case "session.update" -> updated(event.path("session"));
            case "conversation.item.create" -> created(event.path("item"));
            case "conversation.item.truncate" -> truncated(event);
            case "response.create" -> create(event);
            case "response.cancel" -> cancel();
            default -> violations.add("not expected: " + type);
        }
    }

    private void updated(JsonNode session) throws IOException {
        for (String way : List.of("input", "output")) {
            if (!session.path("audio")
                    .path(way)
                    .path("format")
                    .path("type")
                    .asString("")
                    .equals("audio/pcmu")) {
                violations.add("not µ-law " + way);
            }
        }
        if (session.path("tools").size() < 12) {
            violations.add("tools are missing");
        }
        tell("session.updated", Map.of("session", VoiceStandIn.session()));
    }

    private void created(JsonNode item) {
        if (item.path("type").asString("").equals("function_call_output")
                && !calls.remove(item.path("call_id").asString(""))) {
            violations.add("an output of no call: " + item);
        }
    }

    private void truncated(JsonNode event) throws IOException {
        int there = sounds.getOrDefault(event.path("item_id").asString(""), -1);
        int wanted = event.path("audio_end_ms").asInt() * 8;
        if (wanted > there) {
            violations.add("truncated at " + wanted + " of " + there);
            fail("invalid_value");
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("item_id", event.path("item_id").asString(""));
        fields.put("content_index", 0);
        fields.put("audio_end_ms", wanted / 8);
        tell("conversation.item.truncated", fields);
    }

    private void create(JsonNode event) throws IOException {
        VoiceAnswer now = active;
        if (now != null) {
            violations.add("asked while an answer is under way");
            fail("conversation_already_has_active_response");
            return;
        }
        String order = event.path("response").path("instructions").asString("");
        Matcher words = QUOTED.matcher(order);
        boolean exact = order.contains("word for word") && words.find();
        Plan plan =
                exact ? new Plan.Says(script.isExact() ? words.group(1) : "Well, something like that.") : script.next();
        if (plan instanceof Plan.Depends depends) {
            plan = depends.then().apply(JSON.writeValueAsString(told));
        }
        if (plan instanceof Plan.Hangs) {
            return;
        }
        if (plan instanceof Plan.Garbage) {
            peer.write("{\"type\": \"response.output_audio.delta\", ");
            return;
        }
        responses++;
        VoiceAnswer answer = new VoiceAnswer(this, "resp_" + responses, plan, spokenSentences);
        if (plan instanceof Plan.Says says) {
            speeches.add(new Speech(says.text(), spokenSentences));
            spokenSentences += VoiceSound.sentences(says.text());
        }
        active = answer;
        answer.begin();
        Thread.ofVirtual().start(answer::speak);
    }

    private void cancel() throws IOException {
        VoiceAnswer now = active;
        if (now == null) {
            fail("response_cancel_not_active");
        } else {
            now.cancel("client_cancelled");
        }
    }

    /** The caller speaks: whatever is being said is cancelled. */
    void interrupted() throws IOException {
        VoiceAnswer now = active;
        if (now != null) {
            now.cancel("turn_detected");
        }
    }

    void called(String id) {
        calls.add(id);
    }

    void sounded(String item, int bytes) {
        if (sounds.merge(item, bytes, Integer::sum) == bytes) {
            moments.add(new Moment("sound", System.nanoTime()));
        }
    }

    void done(VoiceAnswer answer) {
        if (active == answer) {
            active = null;
        }
    }

    private void fail(String code) throws IOException {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", "invalid_request_error");
        error.put("code", code);
        error.put("message", "It cannot be done: " + code);
        error.put("param", null);
        error.put("event_id", null);
        tell("error", Map.of("error", error));
    }

    /** The connection breaks without a word. */
    public void breaks() throws IOException {
        over = true;
        peer.close();
    }

    /** Its time is over. */
    public synchronized void expires() throws IOException {
        fail("session_expired");
        peer.close();
    }

    synchronized void tell(String type, Map<String, ?> fields) throws IOException {
        if (over) {
            throw new IOException("over");
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event_id", "event_" + events++);
        event.put("type", type);
        event.putAll(fields);
        String frame = JSON.writeValueAsString(event);
        if (!type.equals("response.output_audio.delta")) {
            if (events < 300) {
                violations.addAll(OpenAiDocument.violations("RealtimeServerEvent", frame));
            }
            note("<" + type);
        }
        peer.write(frame);
    }
}
