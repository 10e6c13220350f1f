package app.ringlet.cloud.receptionist.conversation;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.ConversationState.Line;
import app.ringlet.cloud.receptionist.ConversationState.Phase;
import app.ringlet.cloud.receptionist.GuardDecision;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.guard.ClaimGuard;
import app.ringlet.cloud.receptionist.guard.ClaimGuard.Cleared;
import app.ringlet.cloud.receptionist.guard.Evidence;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.Use;
import app.ringlet.cloud.receptionist.tools.Turn;
import app.ringlet.cloud.receptionist.wording.Wording;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the reply and the next state of what a turn came to. */
final class Replies {

    private static final List<CallOutcome> BEST_FIRST = List.of(
            CallOutcome.BOOKED,
            CallOutcome.MOVED,
            CallOutcome.CANCELLED,
            CallOutcome.MESSAGE_TAKEN,
            CallOutcome.ANSWERED);

    /** Who calls about these is rightly sent away: the call was answered, and nothing is left to be done. */
    private static final Set<CallReason> NOT_FOR_US =
            EnumSet.of(CallReason.WRONG_NUMBER, CallReason.SALES_CALL, CallReason.ROBOT_CALLER, CallReason.SMALL_TALK);

    private static final int LOOPS = 2;
    private static final int LONGEST_LOOP = 5;
    // As far back as "how much is that?" points.
    private static final int REMEMBERED = 4;

    private final Turn turn;
    private @Nullable CallReason reason;
    private final List<Use> uses = new ArrayList<>();

    Replies(Turn turn) {
        this.turn = turn;
    }

    /** Notes what a step cost, for the reply to tell. */
    void used(List<Use> more) {
        uses.addAll(more);
    }

    /** What this turn has committed, said from the rows. */
    String confirmations() {
        return confirmations(turn.committedNow());
    }

    String confirmations(List<CommittedAct> done) {
        Wording wording = new Wording(turn.facts(), turn.texts());
        return done.stream().map(wording::confirmation).collect(Collectors.joining(" "));
    }

    /** What a model says, after the guard has read it. */
    Reply guarded(Step.Say say) {
        reason = say.reason();
        Next next = say.next() == Next.LISTEN ? turn.next() : say.next();
        Cleared cleared = clear(say.text(), turn.committedNow().size(), next);
        String speech = (confirmations() + " " + cleared.speech()).strip();
        if (speech.isEmpty()) {
            speech = turn.texts().say("talk.howCanIHelp");
        }
        if (next == Next.LISTEN && saidOftenEnough(speech)) {
            return personWillHelp("person.trouble");
        }
        boolean answered = say.answered() || (next == Next.HANG_UP && reason != null && NOT_FOR_US.contains(reason));
        return reply(speech, next, phase(next), cleared.offered(), cleared.decisions(), answered, say.frame());
    }

    /** What may be said of it, where nothing is confirmed without it. */
    Cleared cleared(String speech) {
        return clear(speech, 0, turn.next());
    }

    /** What may be said of the beginning of what a model says after what this turn has committed. */
    Cleared clearedSoFar(String beginning) {
        return clear(beginning, turn.committedNow().size(), turn.next());
    }

    /** Whether the last answer began with these words: then it may be one too many of the same. */
    boolean hasBegunSo(String words) {
        return turn.before().lines().reversed().stream()
                .filter(line -> line.speaker() == Speaker.ASSISTANT)
                .limit(1)
                .anyMatch(line -> line.text().startsWith(words));
    }

    /** What was heard of a model's own words, each of which was cleared before. */
    Reply spoken(String heard, Next next, List<GuardDecision> decisions) {
        boolean answered = !turn.learnt().isEmpty() || !turn.quoted().isEmpty();
        List<Slot> offered = heard.isBlank() ? List.of() : cleared(heard).offered();
        return reply(
                heard,
                next,
                phase(next),
                offered,
                decisions,
                answered,
                turn.before().frame());
    }

    private Cleared clear(String speech, int confirmed, Next next) {
        List<Slot> free = new ArrayList<>(turn.before().offered());
        free.addAll(turn.found());
        Evidence evidence = new Evidence(
                turn.facts(),
                turn.committed(),
                confirmed,
                free,
                turn.seen(),
                turn.hold(),
                next,
                turn.quoted(),
                turn.learnt(),
                lately());
        return new ClaimGuard(evidence, turn.texts()).clear(speech);
    }

    private static Phase phase(Next next) {
        return switch (next) {
            case LISTEN -> Phase.TALKING;
            case RING_DESK -> Phase.RINGING_DESK;
            case HANG_UP -> Phase.OVER;
        };
    }

    /**
     * A model that says the same again and again to the same words, or ever again, has lost its way; the owner may have it try for
     * longer.
     */
    private boolean saidOftenEnough(String speech) {
        int most = Math.max(LOOPS, turn.facts().assistant().handOver().afterMisunderstandings());
        return repeats(Speaker.ASSISTANT, speech, most)
                && (repeats(Speaker.CALLER, turn.heard().text().strip(), LOOPS)
                        || repeats(Speaker.ASSISTANT, speech, Math.max(most, LONGEST_LOOP)));
    }

    private boolean repeats(Speaker speaker, String words, int times) {
        List<String> said = turn.before().lines().stream()
                .filter(l -> l.speaker() == speaker)
                .map(Line::text)
                .toList();
        return said.size() >= times
                && said.subList(said.size() - times, said.size()).stream().allMatch(words::equalsIgnoreCase);
    }

    private List<String> lately() {
        List<String> said = new ArrayList<>(turn.before().lines().stream().map(Line::text).toList().reversed().stream()
                .limit(REMEMBERED)
                .toList()
                .reversed());
        said.add(turn.heard().text());
        return said;
    }

    /** Words of the server itself. */
    Reply plain(String speech, Next next, Phase phase) {
        return reply(
                speech, next, phase, List.of(), List.of(), false, turn.before().frame());
    }

    /** @param apology key of what is said first */
    Reply personWillHelp(String apology) {
        if (!turn.facts().assistant().allows(AllowedAct.TRANSFER)) {
            return MessageDesk.open(turn, this);
        }
        String apologises = turn.texts().say(apology) + " " + turn.texts().say("person.willHelp");
        String speech = (confirmations() + " " + apologises).strip();
        return plain(speech, Next.RING_DESK, Phase.RINGING_DESK);
    }

    private Reply reply(
            String speech,
            Next next,
            Phase phase,
            List<Slot> offered,
            List<GuardDecision> decisions,
            boolean answered,
            String frame) {
        CallOutcome outcome = turn.before().outcome();
        UUID appointment = turn.before().appointmentId();
        for (CommittedAct act : turn.committedNow()) {
            if (rank(act.kind().outcome()) <= rank(outcome)) {
                outcome = act.kind().outcome();
                appointment = act.appointment() == null
                        ? appointment
                        : act.appointment().id();
            }
        }
        if (answered && rank(CallOutcome.ANSWERED) < rank(outcome)) {
            outcome = CallOutcome.ANSWERED;
        }
        ConversationState now = turn.now();
        ConversationState state = new ConversationState(
                phase,
                now.language(),
                now.client(),
                lines(speech),
                now.committed(),
                union(now.offered(), offered),
                now.hold(),
                now.seen(),
                outcome,
                appointment,
                Reasons.of(now.reason(), reason(), now.committed()),
                frame);
        return new Reply(speech, next, outcome, appointment, state, decisions, Use.byModel(uses));
    }

    /** Whoever says something calls about something. */
    private @Nullable CallReason reason() {
        boolean silent = turn.heard().text().isBlank() && turn.heard().digits().isBlank();
        CallReason known = reason != null ? reason : turn.reason();
        return known == null && !silent ? CallReason.OTHER : known;
    }

    private static int rank(@Nullable CallOutcome outcome) {
        int rank = outcome == null ? -1 : BEST_FIRST.indexOf(outcome);
        return rank < 0 ? BEST_FIRST.size() : rank;
    }

    private List<Line> lines(String speech) {
        List<Line> lines = new ArrayList<>(turn.before().lines());
        String said = turn.heard().text().strip();
        if (!said.isEmpty()) {
            lines.add(new Line(Speaker.CALLER, said.length() > 600 ? said.substring(0, 600) : said));
        }
        if (!speech.isBlank()) {
            lines.add(new Line(Speaker.ASSISTANT, speech));
        }
        return lines;
    }

    private static List<Slot> union(List<Slot> old, List<Slot> added) {
        List<Slot> all = new ArrayList<>(old);
        all.removeAll(added);
        all.addAll(added);
        return all;
    }
}
