package app.ringlet.cloud.providers.openai;

import app.ringlet.cloud.providers.ModelSettings.Remote;
import app.ringlet.cloud.providers.chat.Answer;
import app.ringlet.cloud.providers.chat.BoundedStream;
import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.chat.Gathered;
import app.ringlet.cloud.providers.chat.Prompt;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import app.ringlet.protocol.assistant.Provider;
import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.client.okhttp.OkHttpClient;
import com.openai.core.ClientOptions;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.SseException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice.Delta.ToolCall;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Chat completions, streamed, so that an answer that goes wrong is known early. */
public final class OpenAiChat implements ChatModel {

    private static final String VENDOR = "https://api.openai.com/v1";

    private final String model;
    private final Duration connect;
    private final OpenAIClient client;

    /** @param connect how long a connection may take to be made */
    public OpenAiChat(Remote settings, Duration connect) {
        this.model = settings.model();
        this.connect = connect;
        // Asking again is the chain's business: it knows how long the caller still waits.
        this.client = new OpenAIClientImpl(ClientOptions.builder()
                .httpClient(new BoundedHttp(OkHttpClient.builder().build()))
                .apiKey(settings.apiKey().reveal())
                .baseUrl(settings.base(VENDOR))
                .maxRetries(0)
                .build());
    }

    @Override
    public Provider provider() {
        return Provider.OPENAI;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public boolean structured() {
        return true;
    }

    @Override
    public Answer ask(Prompt prompt, Duration left, Consumer<String> text) throws ProviderFailed {
        Gathered gathered = new Gathered(text);
        Timeout timeout = Timeout.builder()
                .connect(connect)
                .read(left)
                .write(left)
                .request(left)
                .build();
        RequestOptions options = RequestOptions.builder().timeout(timeout).build();
        try (StreamResponse<ChatCompletionChunk> stream =
                client.chat().completions().createStreaming(ChatRequests.of(model, prompt), options)) {
            Iterator<ChatCompletionChunk> chunks = stream.stream().iterator();
            while (chunks.hasNext()) {
                take(chunks.next(), gathered);
            }
            return gathered.answer();
        } catch (OpenAIException e) {
            throw failed(e, gathered.begun());
        }
    }

    private static void take(ChatCompletionChunk chunk, Gathered gathered) throws ProviderFailed {
        chunk.usage().ifPresent(u -> gathered.usage(u.promptTokens(), u.completionTokens()));
        for (Choice choice : chunk.choices()) {
            String text = choice.delta().content().orElse("");
            if (!text.isEmpty()) {
                gathered.text(text);
            }
            for (ToolCall call : choice.delta().toolCalls().orElse(List.of())) {
                String name = call.function().flatMap(ToolCall.Function::name).orElse("");
                String arguments =
                        call.function().flatMap(ToolCall.Function::arguments).orElse("");
                gathered.call(call.index(), call.id().orElse(null), name, arguments, null);
            }
            if (choice.finishReason().isPresent()) {
                gathered.finish();
            }
        }
    }

    private static ProviderFailed failed(OpenAIException e, boolean begun) {
        if (has(e, BoundedStream.TooLong.class)) {
            return new ProviderFailed(Kind.GARBLED, "the answer is too long", e);
        }
        if (e instanceof SseException) {
            return new ProviderFailed(begun ? Kind.CUT_OFF : Kind.UNAVAILABLE, "an error in the stream", e);
        }
        if (e instanceof OpenAIServiceException answered) {
            String after = first(answered.headers().values("Retry-After"));
            return ProviderFailed.ofStatus(answered.statusCode(), after, e);
        }
        if (e instanceof OpenAIIoException) {
            if (has(e, InterruptedIOException.class)) {
                return new ProviderFailed(Kind.TIMED_OUT, "no answer in time", e);
            }
            return new ProviderFailed(begun ? Kind.CUT_OFF : Kind.UNAVAILABLE, "the connection broke", e);
        }
        return new ProviderFailed(Kind.GARBLED, "an unreadable answer", e);
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
