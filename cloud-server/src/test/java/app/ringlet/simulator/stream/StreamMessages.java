package app.ringlet.simulator.stream;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the carrier writes on a stream, numbered as the vendor numbers it. For one thread at a time. */
final class StreamMessages {
    static final String CONNECTED = "{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StreamSpec spec;
    private final Map<String, Long> chunks = new LinkedHashMap<>();
    private long sequence;

    StreamMessages(StreamSpec spec) {
        this.spec = spec;
    }

    synchronized String start() {
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("accountSid", spec.accountSid());
        start.put("streamSid", spec.streamSid());
        start.put("callSid", spec.callSid());
        start.put("tracks", spec.tracks());
        start.put("mediaFormat", format());
        start.put("customParameters", spec.parameters());
        return message("start", "start", start);
    }

    private static Map<String, Object> format() {
        Map<String, Object> format = new LinkedHashMap<>();
        format.put("encoding", "audio/x-mulaw");
        format.put("sampleRate", 8000);
        format.put("channels", 1);
        return format;
    }

    /** @param millis since the stream began */
    synchronized String media(String track, long millis, byte[] muLaw) {
        long chunk = chunks.merge(track, 1L, Long::sum);
        return "{\"event\":\"media\",\"sequenceNumber\":\"" + ++sequence + "\",\"media\":{\"track\":\"" + track
                + "\",\"chunk\":\"" + chunk + "\",\"timestamp\":\"" + millis + "\",\"payload\":\""
                + Base64.getEncoder().encodeToString(muLaw) + "\"},\"streamSid\":\"" + spec.streamSid() + "\"}";
    }

    synchronized String dtmf(char digit) {
        return message("dtmf", "dtmf", Map.of("track", "inbound_track", "digit", String.valueOf(digit)));
    }

    synchronized String mark(String name) {
        return message("mark", "mark", Map.of("name", name));
    }

    synchronized String stop() {
        return message("stop", "stop", Map.of("accountSid", spec.accountSid(), "callSid", spec.callSid()));
    }

    private String message(String event, String name, Map<String, ?> content) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("event", event);
        message.put("sequenceNumber", String.valueOf(++sequence));
        message.put("streamSid", spec.streamSid());
        message.put(name, content);
        return JSON.writeValueAsString(message);
    }
}
