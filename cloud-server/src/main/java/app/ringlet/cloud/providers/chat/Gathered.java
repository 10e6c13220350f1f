package app.ringlet.cloud.providers.chat;

import app.ringlet.cloud.providers.chat.Prompt.Call;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An answer that comes in pieces. Stops reading when there is more of it than anybody wants. Used by one thread. */
public final class Gathered {

    private static final int MOST_CALLS = 50;

    /** A call so far. */
    private static final class Part {
        private @Nullable String id;
        private final StringBuilder name = new StringBuilder();
        private final StringBuilder arguments = new StringBuilder();
        private @Nullable String signature;
    }

    private final Consumer<String> soFar;
    private final StringBuilder text = new StringBuilder();
    private final Map<Long, Part> calls = new TreeMap<>();
    private long inputTokens;
    private long outputTokens;
    private boolean begun;
    private boolean finished;

    /** @param soFar is told the text as it comes, each time all of it */
    public Gathered(Consumer<String> soFar) {
        this.soFar = soFar;
    }

    /** Whether anything came at all. */
    public boolean begun() {
        return begun;
    }

    public void text(String more) throws ProviderFailed {
        begun = true;
        text.append(more);
        bounded(text.length());
        soFar.accept(text.toString());
    }

    /** More of the call at that place of the answer. @param id at its first piece, if the provider has one */
    public void call(long index, @Nullable String id, String name, String arguments, @Nullable String signature)
            throws ProviderFailed {
        begun = true;
        Part part = calls.computeIfAbsent(index, i -> new Part());
        part.id = id == null || id.isEmpty() ? part.id : id;
        part.signature = signature == null ? part.signature : signature;
        part.name.append(name);
        part.arguments.append(arguments);
        bounded(part.name.length() + part.arguments.length());
        if (calls.size() > MOST_CALLS) {
            throw new ProviderFailed(Kind.GARBLED, "too many tool calls", null);
        }
    }

    /** How many calls there are so far. */
    public int calls() {
        return calls.size();
    }

    public void usage(long input, long output) {
        inputTokens = input;
        outputTokens = output;
    }

    /** The provider said that this is all. */
    public void finish() {
        begun = true;
        finished = true;
    }

    /** @throws ProviderFailed if it was cut off */
    public Answer answer() throws ProviderFailed {
        if (!finished) {
            throw new ProviderFailed(
                    begun ? Kind.CUT_OFF : Kind.GARBLED, begun ? "the answer has no end" : "no answer came", null);
        }
        List<Call> all = new ArrayList<>();
        for (Part part : calls.values()) {
            String id = part.id == null ? "call_" + all.size() : part.id;
            all.add(new Call(id, part.name.toString(), part.arguments.toString(), part.signature));
        }
        return new Answer(text.toString(), all, inputTokens, outputTokens);
    }

    private static void bounded(int length) throws ProviderFailed {
        if (length > Answer.LONGEST) {
            throw new ProviderFailed(Kind.GARBLED, "the answer is too long", null);
        }
    }
}
