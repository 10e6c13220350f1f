package app.ringlet.cloud.providers.realtime;

import app.ringlet.cloud.providers.ModelSettings.Remote;
import app.ringlet.cloud.providers.chat.Answer;
import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.chat.Gathered;
import app.ringlet.cloud.providers.chat.Prompt;
import app.ringlet.cloud.providers.chat.Prompt.Called;
import app.ringlet.cloud.providers.chat.Prompt.Message;
import app.ringlet.cloud.providers.chat.Prompt.Said;
import app.ringlet.cloud.providers.chat.Prompt.Tool;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import app.ringlet.protocol.assistant.Provider;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The Realtime API with words in place of sound: a session for each question, since all that it knows is told with it. */
public final class RealtimeChat implements ChatModel {

    private static final String VENDOR = "https://api.openai.com/v1";

    /** Events of one answer. */
    private static final int MOST_EVENTS = 20_000;

    private final Remote settings;
    private final HttpClient http;

    /** @param connect how long a connection may take to be made */
    public RealtimeChat(Remote settings, Duration connect) {
        this.settings = settings;
        this.http = HttpClient.newBuilder().connectTimeout(connect).build();
    }

    @Override
    public Provider provider() {
        return Provider.OPENAI_REALTIME;
    }

    @Override
    public String model() {
        return settings.model();
    }

    @Override
    public boolean structured() {
        return false;
    }

    @Override
    public Answer ask(Prompt prompt, Duration left, Consumer<String> text) throws ProviderFailed {
        long deadline = System.nanoTime() + left.toNanos();
        try (RealtimeSocket socket =
                RealtimeSocket.forModel(http, settings.base(VENDOR), settings.model(), settings.apiKey(), left)) {
            await(socket, ServerEvent.SessionCreated.class, deadline);
            socket.send(new ClientEvent.SessionUpdate(session(prompt)), until(deadline));
            await(socket, ServerEvent.SessionUpdated.class, deadline);
            for (Message message : prompt.messages()) {
                tell(socket, message, deadline);
            }
            socket.send(new ClientEvent.ResponseCreate(), until(deadline));
            return answer(socket, deadline, text);
        }
    }

    private static Duration until(long deadline) {
        return Duration.ofNanos(deadline - System.nanoTime());
    }

    private static Map<String, Object> session(Prompt prompt) {
        return Map.of(
                "type",
                "realtime",
                "output_modalities",
                List.of("text"),
                "instructions",
                prompt.instructions(),
                "max_output_tokens",
                Answer.MOST_TOKENS,
                "tool_choice",
                "auto",
                "tools",
                tools(prompt.tools()));
    }

    /** As a session takes them: flat, and not strict. */
    static List<Map<String, Object>> tools(List<Tool> tools) {
        return tools.stream()
                .map(t -> Map.<String, Object>of(
                        "type",
                        "function",
                        "name",
                        t.name(),
                        "description",
                        t.description(),
                        "parameters",
                        t.parameters()))
                .toList();
    }

    private static void tell(RealtimeSocket socket, Message message, long deadline) throws ProviderFailed {
        switch (message) {
            case Said said -> socket.send(ClientEvent.ItemCreate.said(said.byCaller(), said.text()), until(deadline));
            case Called called -> {
                for (Prompt.Call call : called.calls()) {
                    socket.send(ClientEvent.ItemCreate.call(call.id(), call.name(), call.arguments()), until(deadline));
                }
                for (int i = 0; i < called.calls().size(); i++) {
                    socket.send(
                            ClientEvent.ItemCreate.result(
                                    called.calls().get(i).id(), called.results().get(i)),
                            until(deadline));
                }
            }
        }
    }

    private static void await(RealtimeSocket socket, Class<? extends ServerEvent> wanted, long deadline)
            throws ProviderFailed {
        for (int i = 0; i < MOST_EVENTS; i++) {
            ServerEvent event = socket.next(until(deadline));
            if (wanted.isInstance(event)) {
                return;
            }
            if (event instanceof ServerEvent.Failed failed) {
                throw refused(failed.code(), false);
            }
        }
        throw new ProviderFailed(Kind.GARBLED, "events without end", null);
    }

    private static Answer answer(RealtimeSocket socket, long deadline, Consumer<String> soFar) throws ProviderFailed {
        Gathered gathered = new Gathered(soFar);
        for (int i = 0; i < MOST_EVENTS; i++) {
            switch (socket.next(until(deadline))) {
                case ServerEvent.TextDelta text -> gathered.text(text.delta());
                case ServerEvent.FunctionCall call ->
                    gathered.call(gathered.calls(), call.callId(), call.name(), call.arguments(), null);
                case ServerEvent.Failed failed -> throw refused(failed.code(), gathered.begun());
                case ServerEvent.ResponseDone done -> {
                    gathered.usage(done.inputTokens(), done.outputTokens());
                    if (!done.status().equals("completed") && !done.status().equals("incomplete")) {
                        throw refused(done.reason(), gathered.begun());
                    }
                    gathered.finish();
                    return gathered.answer();
                }
                default -> {
                    // Of no concern to words.
                }
            }
        }
        throw new ProviderFailed(Kind.GARBLED, "events without end", null);
    }

    private static ProviderFailed refused(@Nullable String code, boolean begun) {
        String said = code == null ? "no code" : code;
        if (begun) {
            return new ProviderFailed(Kind.CUT_OFF, "error in the answer: " + said, null);
        }
        boolean limited = said.contains("rate_limit") || said.contains("insufficient_quota");
        boolean trouble = said.contains("server_error") || said.contains("session_expired");
        return new ProviderFailed(
                limited ? Kind.RATE_LIMITED : trouble ? Kind.UNAVAILABLE : Kind.REFUSED, "error: " + said, null);
    }
}
