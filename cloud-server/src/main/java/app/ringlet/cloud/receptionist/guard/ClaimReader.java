package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.StaffMatcher;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a sentence says that something has been done, or promises it as good as done. Each clause counts for
 * itself, so that a claim cannot hide behind a question ("You're booked, anything else?").
 */
final class ClaimReader {

    private static final Set<String> DENIALS = Set.of(
            "not",
            "haven't",
            "hasn't",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
            "don't",
            "doesn't",
            "didn't",
            "can't",
            "cannot",
            "couldn't",
            "won't",
            "wouldn't",
            "nothing",
            "never",
            "unable",
            "nobody",
            "neither",
            "without",
            "yet",
            "ain't",
            "you're not",
            "i'm not",
            "none",
            "no",
            "hadn't");
    private static final Set<String> ASKING_FIRST = Set.of("""
        shall should would could can may do does did is are was were will have has what
        which when where who whose why how want ready am\
        """.split("\\s+"));
    private static final Phrases CONDITIONAL = Phrases.of(
            "^ if|once|when|whenever|unless|until|whether|before|after|as|should|in|to|or",
            "if",
            "once",
            "unless",
            "whether",
            "would you like",
            "do you want",
            "want me",
            "like me to",
            "shall i",
            "i can|could|would|might|may",
            "we can|could|would|might|may",
            "happy|glad to",
            "able to book|help|move|cancel",
            "before i",
            "can't|cannot",
            "try to",
            "need|have your|to",
            "to book|cancel|move|confirm $");
    private static final Phrases FULL =
            Phrases.of("#staff|she|he|we|we're|they|they're is|are? fully|completely booked", "booked up|out|solid");
    private static final Set<String> INTERJECTIONS = Set.of("""
        great ok okay sure perfect alright right so and well now lovely wonderful excellent
        thanks thank you please absolutely certainly of course yes no but then sorry good
        fantastic awesome got it all\
        """.split("\\s+"));

    private final StaffMatcher staff;

    ClaimReader(StaffMatcher staff) {
        this.staff = staff;
    }

    private Words words(String text) {
        return staff.masked(Words.of(text));
    }

    /** The strongest claim in the sentence, if there is one. */
    Optional<Kind> read(String sentence) {
        boolean question = sentence.strip().endsWith("?") || sentence.strip().endsWith("？");
        List<String> clauses = Sentences.clauses(sentence);
        for (int i = 0; i < clauses.size(); i++) {
            Words words = words(clauses.get(i));
            Optional<Kind> kind = claim(words);
            if (kind.isPresent() && !asks(words, question && i == clauses.size() - 1)) {
                return kind;
            }
        }
        return clauses.size() > 1 && !asks(words(sentence), question) ? wholeClaim(sentence) : Optional.empty();
    }

    /** A claim that commas tear apart ("You are, as of now, booked"). */
    private Optional<Kind> wholeClaim(String sentence) {
        Words words = words(sentence);
        return words.size() <= 14 && !denied(words) && !CONDITIONAL.in(words) && !asksAnywhere(sentence)
                ? claim(words)
                : Optional.empty();
    }

    private static boolean asksAnywhere(String sentence) {
        return sentence.strip().endsWith("?");
    }

    private static Optional<Kind> claim(Words words) {
        for (Map.Entry<Kind, Phrases> entry : ClaimPhrases.ACTS) {
            for (Phrases.Found found : entry.getValue().all(words)) {
                int to = words.at(found.to()).equals("not") ? found.to() + 1 : found.to();
                Words claimed = words.slice(Math.max(0, found.from() - 2), to);
                if (!denied(claimed) && !FULL.in(words.slice(Math.max(0, found.from() - 4), to))) {
                    return Optional.of(entry.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /** "No longer" denies nothing: it claims a change. */
    private static boolean denied(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (DENIALS.contains(words.at(i)) && !words.at(i, "no", "longer")) {
                return true;
            }
        }
        return false;
    }

    private static boolean asks(Words words, boolean endsInQuestion) {
        int first = 0;
        while (first < words.size() && INTERJECTIONS.contains(words.at(first))) {
            first++;
        }
        boolean inverted = ASKING_FIRST.contains(words.at(first));
        return (inverted && endsInQuestion) || CONDITIONAL.in(words.slice(Math.min(first, words.size()), words.size()));
    }
}
