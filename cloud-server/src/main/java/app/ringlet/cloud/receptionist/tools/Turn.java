package app.ringlet.cloud.receptionist.tools;

import app.ringlet.cloud.receptionist.ActKey;
import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.Knowledge;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.TurnWatch;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.calls.CallReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One turn under way: the state that it began with, and what its acts have changed. Used by one thread. */
public final class Turn {

    private final CallContext call;
    private final SalonFacts facts;
    private final ConversationState before;
    private final Utterance heard;
    private final int number;
    private final TurnWatch watch;
    private final List<CommittedAct> committed = new ArrayList<>();
    private final List<Slot> found = new ArrayList<>();
    private final List<Knowledge.Passage> learnt = new ArrayList<>();
    private final List<Money> quoted = new ArrayList<>();
    private Next next = Next.LISTEN;
    private @Nullable CallReason reason;
    private List<AppointmentView> seen;
    private @Nullable HoldView hold;
    private int acts;

    public Turn(CallContext call, SalonFacts facts, ConversationState before, Utterance heard, int number) {
        this(call, facts, before, heard, number, TurnWatch.NONE);
    }

    public Turn(
            CallContext call,
            SalonFacts facts,
            ConversationState before,
            Utterance heard,
            int number,
            TurnWatch watch) {
        this.call = call;
        this.facts = facts;
        this.before = before;
        this.heard = heard;
        this.number = number;
        this.watch = watch;
        this.seen = before.seen();
        this.hold = before.hold();
    }

    /** What is said, in the language of the call and the salon's tone. */
    public Texts texts() {
        return Texts.in(before.language(), facts.assistant().tone());
    }

    /** The same, not begun, in another language. @param language BCP 47 */
    public Turn in(String language) {
        return new Turn(call, facts, before.in(language), heard, number, watch);
    }

    public TurnWatch watch() {
        return watch;
    }

    public CallContext call() {
        return call;
    }

    public SalonFacts facts() {
        return facts;
    }

    /** As it was when the caller spoke. */
    public ConversationState before() {
        return before;
    }

    public Utterance heard() {
        return heard;
    }

    /** Of the call's turns, as its acts are named by it. */
    public int number() {
        return number;
    }

    /** Of a change that is about to be made. */
    ActKey nextKey() {
        watch.changes();
        return new ActKey(call.callId(), number, acts++);
    }

    void commit(CommittedAct.Kind kind, @Nullable AppointmentView row) {
        committed.add(new CommittedAct(kind, number, row));
    }

    /** Times that are known to be free. */
    public void found(List<Slot> slots) {
        found.addAll(slots);
    }

    void learnt(List<Knowledge.Passage> passages) {
        learnt.addAll(passages);
    }

    void quoted(Money total) {
        quoted.add(total);
    }

    void then(Next afterwards, CallReason why) {
        next = afterwards;
        reason = why;
    }

    void hold(@Nullable HoldView now) {
        hold = now;
    }

    void seen(List<AppointmentView> now) {
        seen = List.copyOf(now);
    }

    /** What was done in this turn. */
    public List<CommittedAct> committedNow() {
        return List.copyOf(committed);
    }

    /** What was done in this call. */
    public List<CommittedAct> committed() {
        List<CommittedAct> all = new ArrayList<>(before.committed());
        all.addAll(committed);
        return all;
    }

    /** Times that were found free in this turn. */
    public List<Slot> found() {
        return List.copyOf(found);
    }

    /** What the salon's own words said in this turn. */
    public List<Knowledge.Passage> learnt() {
        return List.copyOf(learnt);
    }

    /** Totals that were worked out in this turn. */
    public List<Money> quoted() {
        return List.copyOf(quoted);
    }

    /** What an act of this turn wants done after its words. */
    public Next next() {
        return next;
    }

    /** What the caller called for, if an act of this turn said so. */
    public @Nullable CallReason reason() {
        return reason;
    }

    public @Nullable HoldView hold() {
        return hold;
    }

    public List<AppointmentView> seen() {
        return seen;
    }

    /** The state with what was changed so far. */
    public ConversationState now() {
        return new ConversationState(
                before.phase(),
                before.language(),
                before.client(),
                before.lines(),
                committed(),
                before.offered(),
                hold,
                seen,
                before.outcome(),
                before.appointmentId(),
                before.reason(),
                before.frame());
    }
}
