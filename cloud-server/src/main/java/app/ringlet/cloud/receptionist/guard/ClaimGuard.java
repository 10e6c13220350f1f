package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.GuardDecision;
import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.guard.NamedTimes.Start;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.StaffMatcher;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.cloud.receptionist.wording.Wording;
import app.ringlet.protocol.booking.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads every sentence before it is spoken. One that claims an act is replaced by what the book says: the committed row
 * if there is one, else the plain truth that there is none. A time is offered only if it was found free in this call.
 * A statement that names a time and is none of the harmless kinds counts as a claim.
 */
public final class ClaimGuard {

    private static final Phrases OFFER = Phrases.of(
            "free",
            "available|availability",
            "open|opening|openings",
            "i|we|she|he|they|#staff have|has|can",
            "there is|are",
            "there's",
            "i've|we've got",
            "how|what about",
            "works",
            "would .. work|suit",
            "next|earliest|soonest|first|latest|last .. is|are|would",
            "could|can .. do|offer|come",
            "offer",
            "options|choices|times are",
            "i'd suggest|recommend|propose",
            "nearest",
            "closest",
            "shall|should|would|do|want .. book|take|hold|move|like",
            "either",
            "or");
    private static final Phrases EXISTING = Phrases.of(
            "you have|you've .. appointment|booking|cut|color|two|three|down|a|an|coming",
            "you have|you've got?",
            "your .. appointment|appointments|booking|bookings|visit",
            "you're|you are .. coming|due|down|in|booked|scheduled",
            "appointments|bookings are",
            "upcoming",
            "^ one|first|second|third|another|and");
    private static final Phrases HOURS =
            Phrases.of("open|opens|opening|close|closes|closed|closing|hours|working|works|until");
    private static final Phrases ECHO = Phrases.of(
            "you said|want|wanted|asked|mentioned|prefer|would|mean|meant|need|like|chose|picked|say",
            "you'd",
            "did|do|would|could|shall|should|can|was|is you|i|that|it",
            "instead of|to|was",
            "let me check|see|look",
            "i'll check|look|see",
            "checking|looking",
            "sorry|afraid|unfortunately",
            "just been|gone|taken");
    private static final Phrases DENIAL = Phrases.of(
            "not|isn't|aren't|no|nothing|taken|can't|doesn't|don't|haven't|couldn't|cannot|gone|unavailable|full|busy|nobody|none|won't|unfortunately");

    private final Evidence evidence;
    private final Wording wording;
    private final List<Start> free;
    private final List<Start> existing;
    private final StaffMatcher staff;

    /** @param texts in the language of the call */
    public ClaimGuard(Evidence evidence, Texts texts) {
        this.evidence = evidence;
        this.staff = new StaffMatcher(evidence.facts());
        this.wording = new Wording(evidence.facts(), texts);
        this.free = evidence.free().stream()
                .map(s -> new Start(evidence.facts().local(s.start()), s.employeeId()))
                .toList();
        List<Start> known = new ArrayList<>();
        evidence.existing()
                .forEach(a -> a.items()
                        .forEach(i -> known.add(new Start(evidence.facts().local(a.start()), i.employeeId()))));
        this.existing = List.copyOf(known);
    }

    /**
     * What may be spoken.
     *
     * @param offered the free times that the speech names
     */
    public record Cleared(String speech, List<Slot> offered, List<GuardDecision> decisions) {}

    public Cleared clear(String speech) {
        List<String> spoken = new ArrayList<>();
        List<GuardDecision> decisions = new ArrayList<>();
        List<Slot> offered = new ArrayList<>();
        for (String sentence : Sentences.of(speech)) {
            NamedTimes named = NamedTimes.in(sentence, evidence.facts());
            Optional<Kind> objection = objection(sentence, named);
            if (objection.isEmpty()) {
                spoken.add(sentence);
                named.naming(free).forEach(i -> offered.add(evidence.free().get(i)));
                continue;
            }
            String truth = truth(objection.get());
            // The same truth twice in one breath helps nobody.
            String instead = spoken.contains(truth) ? "" : truth;
            if (!instead.isEmpty()) {
                spoken.add(instead);
            }
            decisions.add(new GuardDecision(sentence, objection.get(), instead));
        }
        return new Cleared(String.join(" ", spoken), offered, decisions);
    }

    /** What the sentence claims without ground, or what the server says better itself. */
    private Optional<Kind> objection(String sentence, NamedTimes named) {
        Words words = staff.masked(Words.of(sentence));
        boolean recites = EXISTING.in(words) && named.namesTime() && !existing.isEmpty() && named.allAmong(existing);
        if (recites) {
            return Optional.empty();
        }
        Optional<Kind> claim = new ClaimReader(staff).read(sentence);
        if (claim.isPresent()) {
            return claim.filter(kind -> kind != Kind.HELD || !evidence.held());
        }
        boolean offers = OFFER.in(words);
        boolean denies = DENIAL.in(words);
        if (named.namesTime() && !HOURS.in(words)) {
            boolean known = named.allAmong(free);
            if (known || (denies && !offers) || (ECHO.in(words) && !offers)) {
                return Optional.empty();
            }
            if (denies && offers) {
                return affirmed(sentence) ? Optional.of(Kind.FREE) : Optional.empty();
            }
            return Optional.of(offers || sentence.strip().endsWith("?") ? Kind.FREE : Kind.BOOKED);
        }
        boolean dayIsFree = named.namesDay()
                && !denies
                && !sentence.strip().endsWith("?")
                && !HOURS.in(words)
                && Phrases.of("free", "available|availability", "openings").in(words);
        return dayIsFree && !named.allAmong(free) ? Optional.of(Kind.FREE) : Optional.empty();
    }

    /** Whether some clause of a sentence offers a time that was not found, while another denies. */
    private boolean affirmed(String sentence) {
        return Sentences.clauses(sentence).stream().anyMatch(clause -> {
            Words words = staff.masked(Words.of(clause));
            NamedTimes named = NamedTimes.in(clause, evidence.facts());
            return named.namesTime() && OFFER.in(words) && !DENIAL.in(words) && !named.allAmong(free);
        });
    }

    private String truth(Kind kind) {
        return switch (kind) {
            case BOOKED ->
                committed(CommittedAct.Kind.BOOKED)
                        .or(() -> committed(CommittedAct.Kind.MOVED))
                        .orElse(say("truth.notBooked"));
            case MOVED ->
                committed(CommittedAct.Kind.MOVED)
                        .or(() -> committed(CommittedAct.Kind.BOOKED))
                        .orElse(say("truth.notMoved"));
            case CANCELLED -> committed(CommittedAct.Kind.CANCELLED).orElse(say("truth.notCancelled"));
            case MESSAGE_TAKEN -> committed(CommittedAct.Kind.MESSAGE_TAKEN).orElse(say("truth.noMessage"));
            case DONE -> newest().orElse(say("truth.nothingDone"));
            case HELD -> say("truth.notHeld");
            case EXISTING -> say("truth.lookUp");
            case FREE -> say("truth.checkFree");
        };
    }

    private String say(String key) {
        return wording.texts().say(key);
    }

    private Optional<String> newest() {
        return evidence.committed().isEmpty()
                ? Optional.empty()
                : Optional.of(said(evidence.committed().getLast()));
    }

    private Optional<String> committed(CommittedAct.Kind kind) {
        return evidence.newest(kind).map(this::said);
    }

    /** The confirmation, unless this reply begins with it anyway. */
    private String said(CommittedAct act) {
        return evidence.confirmedNow(act) ? "" : wording.confirmation(act);
    }
}
