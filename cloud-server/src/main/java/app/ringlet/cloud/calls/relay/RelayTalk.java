package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.voice.Heard;
import app.ringlet.cloud.calls.voice.Sentences;
import java.util.Optional;

/** What we have said since the caller spoke. Protected by its session's lock. */
final class RelayTalk {

    private final StringBuilder sent = new StringBuilder();
    private int answerFrom;
    private int turn = -1;

    /** Of the newest answer, so much was heard. @param heard its beginning. @param whole whether that is all of it */
    record Cut(int turn, String heard, boolean whole) {}

    /** The caller was asked for patience, or told something else that is no answer. */
    void besides(String words) {
        sent.append(words);
    }

    /** @param words ending in a blank if more may follow */
    void answer(int number, String words) {
        answerFrom = sent.length();
        turn = number;
        sent.append(words);
    }

    /** The turn whose answer was said last; -1 if none was. */
    int turn() {
        return turn;
    }

    /** @param until what the carrier says was heard. @return empty if no answer has been said */
    Optional<Cut> cut(String until) {
        if (turn < 0) {
            return Optional.empty();
        }
        int heard = Math.max(heard(until), answerFrom);
        return Optional.of(new Cut(turn, sent.substring(answerFrom, heard), heard == sent.length()));
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
