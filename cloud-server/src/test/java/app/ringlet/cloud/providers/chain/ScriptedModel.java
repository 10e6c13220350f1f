package app.ringlet.cloud.providers.chain;

import app.ringlet.cloud.providers.chat.Answer;
import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.chat.Prompt;
import app.ringlet.cloud.providers.chat.Prompt.Call;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import app.ringlet.protocol.assistant.Provider;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/** A model that answers as it was told, and keeps what it was asked. */
final class ScriptedModel implements ChatModel {

    interface Line {
        Answer answer(Prompt prompt) throws ProviderFailed, InterruptedException;
    }

    final List<Prompt> asked = new ArrayList<>();
    private final Provider provider;
    private final Queue<Line> script = new ArrayDeque<>();

    ScriptedModel(Provider provider, Line... script) {
        this.provider = provider;
        this.script.addAll(Arrays.asList(script));
    }

    static Line says(String text) {
        return prompt -> new Answer(text, List.of(), 100, 10);
    }

    static Line calls(String name, String arguments) {
        return prompt -> new Answer("", List.of(call(name, arguments)), 100, 10);
    }

    static Line calls(Call... calls) {
        return prompt -> new Answer("", List.of(calls), 100, 10);
    }

    static Call call(String name, String arguments) {
        return new Call("call_" + Math.abs((name + arguments).hashCode()), name, arguments, null);
    }

    static Line fails(Kind kind) {
        return prompt -> {
            throw new ProviderFailed(kind, "scripted", null);
        };
    }

    static Line fails(int status, String retryAfter) {
        return prompt -> {
            throw ProviderFailed.ofStatus(status, retryAfter, null);
        };
    }

    /** What the tools answered to the last calls, of the last question. */
    List<String> results() {
        return asked.getLast().messages().getLast() instanceof Prompt.Called called ? called.results() : List.of();
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public String model() {
        return "scripted";
    }

    @Override
    public boolean structured() {
        return false;
    }

    @Override
    public Answer ask(Prompt prompt, Duration left, Consumer<String> text) throws ProviderFailed {
        asked.add(prompt);
        Line line = script.poll();
        if (line == null) {
            throw new ProviderFailed(Kind.REFUSED, "the script is over", null);
        }
        try {
            return line.answer(prompt);
        } catch (InterruptedException e) {
            throw new ProviderFailed(Kind.TIMED_OUT, "interrupted", e);
        }
    }
}
