package app.ringlet.cloud.providers.chat;

import java.util.List;

/** What a model answered: words, or tool calls, or both. @param inputTokens as the provider counted them; 0 if it did not */
public record Answer(String text, List<Prompt.Call> calls, long inputTokens, long outputTokens) {

    /** The most characters of text or arguments that are read; whoever says more is cut off. */
    public static final int LONGEST = 16_000;

    /** The most bytes that are read of one answer with all its framing. */
    public static final int MOST_BYTES = 2_000_000;

    /** The most tokens that a model is asked for. */
    public static final int MOST_TOKENS = 800;

    public Answer {
        calls = List.copyOf(calls);
    }

    public boolean isEmpty() {
        return text.isBlank() && calls.isEmpty();
    }
}
