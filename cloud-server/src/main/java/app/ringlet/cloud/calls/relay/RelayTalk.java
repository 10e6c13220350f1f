package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.voice.Heard;
import app.ringlet.cloud.calls.voice.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What we have said since the caller spoke. Protected by its session's lock. */
final class RelayTalk {

    private final StringBuilder sent = new StringBuilder();
    /** Which of it is the newest answer: between its parts the caller may have been asked for patience. */
    private final List<Part> parts = new ArrayList<>();

    private int turn = -1;
    private boolean whole;

    private record Part(int from, int to) {}

    /** Of the newest answer, so much was heard. @param heard its beginning. @param whole whether that is all of it */
    record Cut(int turn, String heard, boolean whole) {}

    /** The caller was asked for patience, or told something else that is no answer. */
    void besides(String words) {
        sent.append(words);
    }

    /**
     * An answer, or what follows of it.
     *
     * @param words ending in a blank if more may follow
     * @param last whether that is all of it
     */
    void answer(int number, String words, boolean last) {
        if (number != turn) {
            parts.clear();
        }
        turn = number;
        whole = last;
        parts.add(new Part(sent.length(), sent.length() + words.length()));
        sent.append(words);
    }

    /** The turn whose answer was said last, all of it; -1 if none was. */
    int turn() {
        return whole ? turn : -1;
    }

    /** @param until what the carrier says was heard. @return empty if no answer has been said */
    Optional<Cut> cut(String until) {
        if (turn < 0) {
            return Optional.empty();
        }
        int end = heard(until);
        StringBuilder heard = new StringBuilder();
        for (Part part : parts) {
            heard.append(sent, part.from(), Math.clamp(end, part.from(), part.to()));
        }
        return Optional.of(new Cut(turn, heard.toString(), whole && end == sent.length()));
    }

    /** The carrier may count from any sentence on; of several that fit it is the earliest, so that no more is taken to be heard than was. */
    private int heard(String until) {
        int start = 0;
        for (String sentence : Sentences.of(sent.toString())) {
            int length = Heard.length(sent.substring(start), until);
            if (length > 0) {
                return start + length;
            }
            start += sentence.length();
        }
        return 0;
    }
}
