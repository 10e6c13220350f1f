package app.ringlet.cloud.calls.vapi;

import app.ringlet.cloud.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the assistant wants done while the call goes on.
 *
 * @param id Vapi's own, no other's in its call
 * @param arguments an object, or text that holds one
 */
record VapiToolCall(String id, String name, JsonNode arguments) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");
    private static final int MOST = 20;

    /** @throws Refusal {@code invalid_field} for what is no list of such */
    static List<VapiToolCall> read(JsonNode list) {
        if (!list.isArray() || list.size() > MOST) {
            throw Refusal.ofField("message.toolCallList", "holds up to " + MOST + " calls");
        }
        List<VapiToolCall> all = new ArrayList<>();
        for (JsonNode one : list) {
            String id = one.path("id").asString("");
            if (!ID.matcher(id).matches()) {
                throw Refusal.ofField("message.toolCallList.id", "is required");
            }
            JsonNode function = one.has("function") ? one.path("function") : one;
            all.add(new VapiToolCall(id, function.path("name").asString(""), function.path("arguments")));
        }
        return List.copyOf(all);
    }
}
