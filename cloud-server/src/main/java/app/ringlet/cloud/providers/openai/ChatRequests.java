package app.ringlet.cloud.providers.openai;

import app.ringlet.cloud.providers.chat.Answer;
import app.ringlet.cloud.providers.chat.Prompt;
import app.ringlet.cloud.providers.chat.Prompt.Call;
import app.ringlet.cloud.providers.chat.Prompt.Called;
import app.ringlet.cloud.providers.chat.Prompt.Message;
import app.ringlet.cloud.providers.chat.Prompt.Said;
import app.ringlet.cloud.providers.chat.Prompt.Tool;
import app.ringlet.cloud.providers.prompt.SpokenReply;
import com.openai.core.JsonValue;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.Map;
import java.util.TreeMap;

/** What is asked, in the vendor's types. */
final class ChatRequests {

    private ChatRequests() {}

    static ChatCompletionCreateParams of(String model, Prompt prompt) {
        ChatCompletionCreateParams.Builder request = ChatCompletionCreateParams.builder()
                .model(model)
                .maxCompletionTokens(Answer.MOST_TOKENS)
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .responseFormat(spokenReply())
                .addSystemMessage(prompt.instructions());
        prompt.messages().forEach(message -> add(message, request));
        prompt.tools().forEach(tool -> request.addFunctionTool(function(tool)));
        return request.build();
    }

    private static void add(Message message, ChatCompletionCreateParams.Builder request) {
        switch (message) {
            case Said said when said.byCaller() -> request.addUserMessage(said.text());
            case Said said -> request.addAssistantMessage(said.text());
            case Called called -> add(called, request);
        }
    }

    private static void add(Called called, ChatCompletionCreateParams.Builder request) {
        ChatCompletionAssistantMessageParam.Builder asked = ChatCompletionAssistantMessageParam.builder();
        called.calls().forEach(call -> asked.addToolCall(call(call)));
        request.addMessage(asked.build());
        for (int i = 0; i < called.calls().size(); i++) {
            request.addMessage(ChatCompletionToolMessageParam.builder()
                    .toolCallId(called.calls().get(i).id())
                    .content(called.results().get(i))
                    .build());
        }
    }

    private static ChatCompletionMessageFunctionToolCall call(Call call) {
        return ChatCompletionMessageFunctionToolCall.builder()
                .id(call.id())
                .function(ChatCompletionMessageFunctionToolCall.Function.builder()
                        .name(call.name())
                        .arguments(call.arguments())
                        .build())
                .build();
    }

    private static FunctionDefinition function(Tool tool) {
        return FunctionDefinition.builder()
                .name(tool.name())
                .description(tool.description())
                .strict(true)
                .parameters(FunctionParameters.builder()
                        .additionalProperties(values(tool.parameters()))
                        .build())
                .build();
    }

    private static ResponseFormatJsonSchema spokenReply() {
        return ResponseFormatJsonSchema.builder()
                .jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
                        .name("spoken_reply")
                        .strict(true)
                        .schema(ResponseFormatJsonSchema.JsonSchema.Schema.builder()
                                .additionalProperties(values(SpokenReply.schema()))
                                .build())
                        .build())
                .build();
    }

    private static Map<String, JsonValue> values(Map<String, Object> schema) {
        Map<String, JsonValue> values = new TreeMap<>();
        schema.forEach((name, value) -> values.put(name, JsonValue.from(value)));
        return values;
    }
}
