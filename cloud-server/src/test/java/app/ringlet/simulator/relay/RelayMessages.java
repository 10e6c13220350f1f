package app.ringlet.simulator.relay;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the carrier writes to the customer's server in a ConversationRelay session. */
public final class RelayMessages {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RelayMessages() {}

    /** @param call the webhook's form fields of the call */
    public static String setup(String sessionId, Map<String, String> call, Map<String, String> parameters) {
        Map<String, @Nullable Object> setup = new LinkedHashMap<>();
        setup.put("type", "setup");
        setup.put("sessionId", sessionId);
        setup.put("accountSid", call.get("AccountSid"));
        setup.put("parentCallSid", call.getOrDefault("ParentCallSid", ""));
        setup.put("callSid", call.get("CallSid"));
        setup.put("from", call.get("From"));
        setup.put("to", call.get("To"));
        setup.put("forwardedFrom", call.getOrDefault("ForwardedFrom", ""));
        setup.put("callType", "PSTN");
        setup.put("callerName", call.getOrDefault("CallerName", ""));
        setup.put("direction", call.get("Direction"));
        setup.put("callStatus", call.getOrDefault("CallStatus", "").toUpperCase(java.util.Locale.ROOT));
        setup.put("customParameters", parameters);
        return JSON.writeValueAsString(setup);
    }

    public static String prompt(String words, String language) {
        return message("prompt", "voicePrompt", words, "lang", language, "last", true);
    }

    public static String dtmf(char digit) {
        return message("dtmf", "digit", String.valueOf(digit));
    }

    public static String interrupt(String heard, long millis) {
        return message("interrupt", "utteranceUntilInterrupt", heard, "durationUntilInterruptMs", millis);
    }

    /** Not documented, but in the vendor's own demos. @param who agentSpeaking or clientSpeaking */
    public static String speaking(String who, boolean on, long millis) {
        return message("info", "name", who, "value", on ? "on" : "off", "ts", millis);
    }

    public static String error(String description) {
        return message("error", "description", description);
    }

    private static String message(String type, Object... namesAndValues) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            message.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return JSON.writeValueAsString(message);
    }
}
