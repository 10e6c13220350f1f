package app.ringlet.cloud.providers.chat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked.
 *
 * @param instructions ours; never a caller's words
 * @param messages the conversation, oldest first
 */
public record Prompt(String instructions, List<Message> messages, List<Tool> tools) {

    public Prompt {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }

    /** One part of the conversation. */
    public sealed interface Message {}

    /** The caller, or the salon's line, spoke. */
    public record Said(boolean byCaller, String text) implements Message {}

    /** The model called tools, and this is what came of them, in the same order. */
    public record Called(List<Call> calls, List<String> results) implements Message {
        public Called {
            calls = List.copyOf(calls);
            results = List.copyOf(results);
        }
    }

    /**
     * A tool call as it came over the wire.
     *
     * @param id the provider's; made up if it has none
     * @param arguments what should be a JSON object
     * @param signature to be given back with the call, if the provider wants that
     */
    public record Call(
            String id,
            String name,
            String arguments,
            @Nullable String signature) {}

    /** @param parameters a JSON Schema of an object, strict: all properties required, no others */
    public record Tool(String name, String description, Map<String, Object> parameters) {}
}
