package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.StaffMatcher;
import app.ringlet.cloud.receptionist.understanding.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells whether a sentence says that someone is told, waits, or is put through: what happens outside of the book. */
final class Promises {

    private static final String WE = "i|i'm|i've|i'll|we|we're|we've|we'll|let|will|going|have|just|now|am|are";

    private static final List<Map.Entry<Kind, Phrases>> KINDS = List.of(
            Map.entry(
                    Kind.WAITLISTED,
                    Phrases.of(
                            "on|onto|to the|our|my .. waitlist|standby|waiting|cancellation",
                            "waitlisted you|that|it",
                            "been|get|got|are|you're .. waitlisted",
                            "let|call|ring|text|tell|notify|contact you know? .. opens|frees|cancels|comes",
                            "let|call|ring|text|tell|notify|contact you know? .. if|when|as|once .."
                                    + " free|available|opening|cancellation")),
            Map.entry(
                    Kind.TEXT_SENT,
                    Phrases.of(
                            "texted|emailed|messaged|mailed you|it|that|them|the|him|her",
                            "texting|emailing|messaging you",
                            "sent|send|sending you .. text|sms|email|mail|confirmation|link|reminder|message",
                            "sent|send|sending .. text|sms|email|mail|confirmation|link|reminder to your|you",
                            "text|sms|email|mail|message|confirmation|reminder .. way|sent|shortly|soon|coming",
                            "you'll|you|will .. get|receive|have|see a|an|the|your .."
                                    + " text|sms|email|mail|message|reminder|confirmation",
                            "i'll|we'll|will|let text|email|message|mail|sms you|it",
                            "check your .. phone|messages|email|inbox|texts")),
            Map.entry(
                    Kind.TRANSFERRED,
                    Phrases.of(
                            WE
                                    + " .. put|putting|patch|patching|connect|connecting|transfer|transferring|hand|handing|forward|forwarding|pass|passing|switch|get|getting"
                                    + " you .. through|over|with|to|along|on",
                            "putting|connecting|transferring|patching|forwarding|handing you|your|the|this|them",
                            "you're|you are|call|been|being .. transferred|connected|forwarded",
                            "i'll|we'll|will|let|me|going .. transfer|connect|patch|forward you",
                            "transferring now|to",
                            "i'll|i'm|we'll|let|me get|getting|grab|fetch|fetching|call|calling"
                                    + " someone|somebody|a|the|#staff|my .. now? for|on|to|you|line|phone|here|over",
                            "someone|somebody|person|human|#staff|manager|owner|colleague|stylist|receptionist|team|they"
                                + " will|is|are|'ll|shall|would .."
                                + " with|take|pick|answer|speak|talk|help|join|come|coming|here .."
                                + " you|over|up|phone|line|now|call|right|moment|shortly|second",
                            "please hold",
                            "stay on the|this line",
                            "hold the line",
                            "hold while|for|on .. transfer|connect|put|get|#staff|someone")));

    private static final Phrases DENIED = Phrases.of(
            "not|nothing|can't|cannot|couldn't|haven't|hasn't|isn't|aren't|won't|wasn't|don't|didn't|never|unable|nobody|no|doesn't|without");
    private static final Phrases OFFERED = Phrases.of(
            "^ shall|should|can|could|may|would|do|did|does|is|are|have|has|want|will|when|what|who|how|if",
            "shall|should|can|could|may|would i|we|you|someone|somebody|they",
            "i|we|they|someone|somebody|#staff|person can|could|would|might|may",
            "would you like",
            "do you want",
            "want|like|wish|prefer me|us|to",
            "i'd|we'd|happy|glad|able|offer|try to|like|be",
            "if you'd|you",
            "ask|asked|asking|asks|say|tell me",
            "need|needs|have|has to");

    private final StaffMatcher staff;

    Promises(StaffMatcher staff) {
        this.staff = staff;
    }

    /** What is promised. @param rest the sentence without the promise, if there is more of it */
    record Promise(Kind kind, Optional<String> rest) {}

    Optional<Promise> in(String sentence) {
        boolean question = sentence.strip().endsWith("?");
        List<String> clauses = Sentences.clauses(sentence);
        for (int i = 0; i < clauses.size(); i++) {
            Words words = staff.masked(Words.of(clauses.get(i)));
            Optional<Kind> kind = promise(words);
            boolean asked = question && i == clauses.size() - 1 && OFFERED.in(words);
            if (kind.isPresent() && !asked) {
                List<String> rest = new ArrayList<>(clauses);
                rest.remove(i);
                return Optional.of(new Promise(
                        kind.get(), rest.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", rest))));
            }
        }
        return clauses.size() > 1
                ? whole(sentence, question).map(k -> new Promise(k, Optional.empty()))
                : Optional.empty();
    }

    private Optional<Kind> whole(String sentence, boolean question) {
        Words words = staff.masked(Words.of(sentence));
        return question || OFFERED.in(words) || DENIED.in(words) ? Optional.empty() : promise(words);
    }

    private static Optional<Kind> promise(Words words) {
        for (Map.Entry<Kind, Phrases> entry : KINDS) {
            for (Phrases.Found found : entry.getValue().all(words)) {
                Words before = words.slice(0, found.to());
                if (!DENIED.in(before) && !OFFERED.in(before)) {
                    return Optional.of(entry.getKey());
                }
            }
        }
        return Optional.empty();
    }
}
