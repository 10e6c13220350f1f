package app.ringlet.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether the assistant is brief, in all calls together: at most 30 words, and one question at a time. */
final class ReplyLengths {

    private static final int MOST_WORDS = 30;
    private static final int SHOWN = 20;

    private final List<String> replies = new ArrayList<>();

    void add(Played call) {
        call.replies().forEach(replies::add);
    }

    /** Two figures, and some of the replies that they count. */
    void report(EvalReport report) {
        List<String> wordy = replies.stream().filter(r -> words(r) > MOST_WORDS).toList();
        List<String> asking = replies.stream().filter(r -> questions(r) > 1).toList();
        report.figure("replies.long", Integer.toString(wordy.size()), "over 30 words, of " + replies.size());
        report.figure("replies.twoQuestions", Integer.toString(asking.size()), "of " + replies.size());
        Set<String> shown =
                new TreeSet<>(Stream.concat(wordy.stream(), asking.stream()).toList());
        shown.stream().limit(SHOWN).forEach(reply -> report.note("  " + words(reply) + " words: " + reply));
    }

    static long words(String reply) {
        return Stream.of(reply.strip().split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    static long questions(String reply) {
        return reply.chars().filter(c -> c == '?').count();
    }
}
