package app.ringlet.cloud.providers.standin;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One answer of the voice's stand-in: words a little ahead of their sound, or calls. */
final class VoiceAnswer {

    /** 100 ms. */
    private static final int DELTA = 800;

    private final VoicePeer peer;
    private final String id;
    private final String item;
    private final Plan plan;
    private final int firstSentence;
    private volatile @Nullable String cancelled;

    VoiceAnswer(VoicePeer peer, String id, Plan plan, int firstSentence) {
        this.peer = peer;
        this.id = id;
        this.item = "item_of_" + id;
        this.plan = plan;
        this.firstSentence = firstSentence;
    }

    /** Under the peer's lock. */
    void cancel(String reason) throws IOException {
        if (cancelled == null) {
            cancelled = reason;
            done("cancelled");
        }
    }

    /** Under the peer's lock. */
    void begin() throws IOException {
        peer.tell("response.created", Map.of("response", response("in_progress")));
    }

    void speak() {
        try {
            switch (plan) {
                case Plan.Says says -> say(says.text(), false);
                case Plan.CutsOff cut -> say("Well, let me see what there is on Thursday. There may be", true);
                case Plan.Calls calls -> {
                    for (int i = 0; i < calls.calls().size(); i++) {
                        call(calls.calls().get(i), i);
                    }
                }
                default -> {}
            }
            synchronized (peer) {
                if (cancelled == null) {
                    done("completed");
                }
            }
        } catch (IOException | InterruptedException gone) {
            // Nobody listens any more.
        }
    }

    private void say(String words, boolean breaksOff) throws IOException, InterruptedException {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", item);
        message.put("object", "realtime.item");
        message.put("type", "message");
        message.put("status", "in_progress");
        message.put("role", "assistant");
        message.put("content", List.of());
        tell("response.output_item.added", Map.of("response_id", id, "output_index", 0, "item", message));
        byte[] sound = VoiceSound.of(words, firstSentence);
        int told = 0;
        for (int from = 0; from < sound.length && cancelled == null; from += DELTA) {
            // Half as fast again as the sound.
            int known = (int) Math.min(words.length(), 20 + 1.5 * words.length() * from / sound.length);
            if (known > told) {
                tell("response.output_audio_transcript.delta", part("delta", words.substring(told, known)));
                told = known;
            }
            byte[] delta = Arrays.copyOfRange(sound, from, Math.min(sound.length, from + DELTA));
            synchronized (peer) {
                peer.sounded(item, delta.length);
                tell(
                        "response.output_audio.delta",
                        part("delta", Base64.getEncoder().encodeToString(delta)));
            }
            Thread.sleep((long) (delta.length / 8 / peer.script().speed()));
            if (breaksOff && from > sound.length / 2) {
                peer.breaks();
            }
        }
        if (told < words.length()) {
            tell("response.output_audio_transcript.delta", part("delta", words.substring(told)));
        }
        tell("response.output_audio.done", part(null, ""));
        tell("response.output_audio_transcript.done", part("transcript", words));
        message.put("status", "completed");
        message.put("content", List.of(Map.of("type", "output_audio", "transcript", words)));
        tell("response.output_item.done", Map.of("response_id", id, "output_index", 0, "item", message));
    }

    private Map<String, Object> part(@Nullable String name, String value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("response_id", id);
        fields.put("item_id", item);
        fields.put("output_index", 0);
        fields.put("content_index", 0);
        if (name != null) {
            fields.put(name, value);
        }
        return fields;
    }

    private void call(Plan.Call call, int index) throws IOException {
        String callId = "call_" + id + "_" + index;
        Map<String, Object> called = new LinkedHashMap<>();
        called.put("id", item + "_" + index);
        called.put("object", "realtime.item");
        called.put("type", "function_call");
        called.put("status", "completed");
        called.put("call_id", callId);
        called.put("name", call.name());
        called.put("arguments", call.arguments());
        synchronized (peer) {
            if (cancelled == null) {
                peer.called(callId);
            }
            Map<String, Object> done = new LinkedHashMap<>();
            done.put("response_id", id);
            done.put("item_id", item + "_" + index);
            done.put("output_index", index);
            done.put("call_id", callId);
            done.put("name", call.name());
            done.put("arguments", call.arguments());
            // The same call twice over, as the vendor tells it.
            tell("response.function_call_arguments.done", done);
            tell("response.output_item.done", Map.of("response_id", id, "output_index", index, "item", called));
        }
    }

    private void tell(String type, Map<String, ?> fields) throws IOException {
        synchronized (peer) {
            if (cancelled == null) {
                peer.tell(type, fields);
            }
        }
    }

    private void done(String status) throws IOException {
        peer.done(this);
        peer.tell("response.done", Map.of("response", response(status)));
    }

    private Map<String, Object> response(String status) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("id", id);
        response.put("object", "realtime.response");
        response.put("status", status);
        if (cancelled != null) {
            response.put("status_details", Map.of("type", "cancelled", "reason", cancelled));
        }
        response.put("output", List.of());
        if (!status.equals("in_progress")) {
            response.put("usage", Map.of("total_tokens", 120, "input_tokens", 100, "output_tokens", 20));
        }
        return response;
    }
}
