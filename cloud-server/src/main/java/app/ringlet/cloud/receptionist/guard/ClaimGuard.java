package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.GuardDecision;
import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.guard.NamedTimes.Start;
import app.ringlet.cloud.receptionist.understanding.Phrases;
import app.ringlet.cloud.receptionist.understanding.StaffMatcher;
import app.ringlet.cloud.receptionist.understanding.Words;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.protocol.booking.Slot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads every sentence before it is spoken. One that claims an act is replaced by what the book says: the committed row
 * if there is one, else the plain truth that there is none. A time is offered only if it was found free in this call.
 * A statement that names a time and is none of the harmless kinds counts as a claim.
 */
public final class ClaimGuard {

    private static final Phrases OFFER = Phrases.of(
            "free|available|availability|open|opening|openings",
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
            "nearest|closest",
            "shall|should|would|do|want .. book|take|hold|move|like",
            "either",
            "or");
    private static final Phrases PERSON_OPEN = Phrases.of("#staff|she|he is|has .. open");
    private static final Phrases FREE_DAY = Phrases.of(
            "free",
            "available|availability",
            "opening|openings|space|gap|gaps",
            "#staff|she|he is|has .. open",
            "#staff|she|he|we|i can|could take|see|fit|squeeze|do you");
    private static final Phrases NOTHING_ON = Phrases.of("has|have|got nothing|little on|booked");
    private static final Phrases EXISTING = Phrases.of(
            "you have|you've .. appointment|booking|cut|color|two|three|down|a|an|coming",
            "you have|you've got?",
            "your .. appointment|appointments|booking|bookings|visit",
            "you're .. coming|due|down|in|booked|scheduled",
            "you are .. coming|due|down|in|booked|scheduled",
            "appointments|bookings are",
            "upcoming",
            "^ one|first|second|third|another|and");
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
    private final SentenceReading reading;
    private final Truths truths;
    private final Promises promises;
    private final PriceClaims prices;
    private final HoursClaims hours;
    private final GiftClaims gifts;
    private final ActGrammar grammar;
    private final List<Start> free;
    private final List<Start> existing;
    private final StaffMatcher staff;
    private final Map<String, NamedTimes> read = new HashMap<>();

    /** @param texts in the language of the call */
    public ClaimGuard(Evidence evidence, Texts texts) {
        this.evidence = evidence;
        this.staff = new StaffMatcher(evidence.facts());
        this.reading = new SentenceReading(evidence, texts);
        this.truths = new Truths(evidence, texts);
        this.promises = new Promises(staff);
        this.prices = new PriceClaims(evidence, texts);
        this.hours = new HoursClaims(evidence.facts());
        this.gifts = new GiftClaims(evidence);
        this.grammar = new ActGrammar(evidence.facts(), texts);
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
        List<String> before = new ArrayList<>();
        for (String sentence : Sentences.of(speech)) {
            List<String> readings = reading.of(sentence);
            Optional<Kind> objection = objection(sentence, readings, before);
            before.addAll(readings);
            if (objection.isEmpty()) {
                spoken.add(sentence);
                readings.forEach(read -> named(read)
                        .naming(free)
                        .forEach(i -> offered.add(evidence.free().get(i))));
                continue;
            }
            String truth = truths.of(objection.get(), readings.isEmpty() ? "" : readings.getFirst());
            // The same truth twice in one breath helps nobody.
            String instead = spoken.contains(truth) ? "" : truth;
            if (!instead.isEmpty()) {
                spoken.add(instead);
            }
            decisions.add(new GuardDecision(sentence, objection.get(), instead));
        }
        return new Cleared(String.join(" ", spoken), offered, decisions);
    }

    private NamedTimes named(String sentence) {
        return read.computeIfAbsent(sentence, once -> NamedTimes.in(once, evidence.facts()));
    }

    private Optional<Kind> objection(String sentence, List<String> readings, List<String> before) {
        if (readings.isEmpty()) {
            return Optional.of(Kind.UNREADABLE);
        }
        Optional<Kind> read = readings.stream()
                .map(r -> objection(r, named(r), before))
                .flatMap(Optional::stream)
                .findFirst();
        boolean told = read.isEmpty() && readings.stream().anyMatch(this::recites);
        return read.isPresent() || told ? read : grammar.claim(sentence, grounded(readings));
    }

    private boolean recites(String sentence) {
        NamedTimes named = named(sentence);
        return EXISTING.in(staff.masked(Words.of(sentence)))
                && named.namesTime()
                && !existing.isEmpty()
                && named.allAmong(existing);
    }

    /** What may be said to have been done or to be about to be. */
    private Set<Kind> grounded(List<String> readings) {
        Set<Kind> all = EnumSet.noneOf(Kind.class);
        boolean keeps = readings.stream().flatMap(r -> promises.in(r).stream()).anyMatch(p -> kept(p.kind()));
        if (keeps) {
            all.addAll(Grammar.SOFT);
        }
        boolean knownFree = readings.stream().map(this::named).anyMatch(n -> n.namesTime() && n.allAmong(free));
        if (knownFree) {
            all.add(Kind.FREE);
        }
        List.of(Kind.TRANSFERRED, Kind.WAITLISTED, Kind.TEXT_SENT).stream()
                .filter(this::kept)
                .forEach(all::add);
        List.of(Kind.HELD, Kind.MESSAGE_TAKEN).stream().filter(this::borneOut).forEach(all::add);
        return all;
    }

    /** What the sentence claims without ground, or what the server says better itself. @param before what is spoken before it */
    private Optional<Kind> objection(String sentence, NamedTimes named, List<String> before) {
        if (prices.wrong(sentence, before)) {
            return Optional.of(Kind.PRICE);
        }
        Words words = staff.masked(Words.of(sentence));
        if (recites(sentence)) {
            return Optional.empty();
        }
        if (gifts.wrong(sentence, named)) {
            return Optional.of(Kind.GIFT);
        }
        Optional<Promises.Promise> promise = promises.in(sentence);
        if (promise.isPresent()) {
            Kind kind = promise.get().kind();
            return kept(kind) ? promise.get().rest().flatMap(this::actClaimed) : Optional.of(kind);
        }
        return actClaimed(sentence).or(() -> ofTimes(sentence, words, named));
    }

    private boolean kept(Kind promise) {
        return switch (promise) {
            case TRANSFERRED -> evidence.next() == Next.RING_DESK;
            case WAITLISTED -> evidence.did(CommittedAct.Kind.WAITLISTED);
            default -> evidence.texts();
        };
    }

    private Optional<Kind> actClaimed(String sentence) {
        return new ClaimReader(staff).read(sentence).filter(kind -> !borneOut(kind));
    }

    private boolean borneOut(Kind claim) {
        boolean held = claim == Kind.HELD && evidence.hold() != null;
        return held || claim == Kind.MESSAGE_TAKEN && evidence.did(CommittedAct.Kind.QUESTION_KEPT);
    }

    private Optional<Kind> ofTimes(String sentence, Words words, NamedTimes named) {
        boolean knownFree = named.namesTime() && named.allAmong(free);
        boolean ofHours = HoursClaims.in(words) && !knownFree && !PERSON_OPEN.in(words);
        if (ofHours) {
            return hours.wrong(sentence) ? Optional.of(Kind.HOURS) : Optional.empty();
        }
        boolean offers = OFFER.in(words);
        boolean denies = DENIAL.in(words);
        if (named.namesTime()) {
            if (knownFree || (denies && !offers) || (ECHO.in(words) && !offers)) {
                return Optional.empty();
            }
            if (denies && offers) {
                return affirmed(sentence) ? Optional.of(Kind.FREE) : Optional.empty();
            }
            return Optional.of(offers || sentence.strip().endsWith("?") ? Kind.FREE : Kind.BOOKED);
        }
        boolean dayIsFree = named.namesDay()
                && !sentence.strip().endsWith("?")
                && (!denies && FREE_DAY.in(words) || NOTHING_ON.in(words));
        return dayIsFree && !named.allAmong(free) ? Optional.of(Kind.FREE) : Optional.empty();
    }

    /** Whether some clause of a sentence offers a time that was not found, while another denies. */
    private boolean affirmed(String sentence) {
        return Sentences.clauses(sentence).stream().anyMatch(clause -> {
            Words words = staff.masked(Words.of(clause));
            NamedTimes named = named(clause);
            return named.namesTime() && OFFER.in(words) && !DENIAL.in(words) && !named.allAmong(free);
        });
    }
}
