package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.calls.work.WorkIntake;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.receptionist.ConversationState.Line;
import app.ringlet.cloud.receptionist.GuardDecision;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import app.ringlet.protocol.salon.ClientView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what happens in calls, each step in one transaction with the event that tells the desks. Works for the current
 * tenant; the switchboard lets one step of a call in at a time.
 */
@Service
@Transactional
public class CallLog {

    private static final int MAX_LINE = 2000;
    private static final int MAX_WISH = 500;

    private final CallRepository calls;
    private final Turns turns;
    private final Transcript transcript;
    private final WorkIntake worklist;
    private final Clients clients;
    private final CallNews news;
    private final Clock clock;

    CallLog(
            CallRepository calls,
            Turns turns,
            Transcript transcript,
            WorkIntake worklist,
            Clients clients,
            CallNews news,
            Clock clock) {
        this.calls = calls;
        this.turns = turns;
        this.transcript = transcript;
        this.worklist = worklist;
        this.clients = clients;
        this.news = news;
        this.clock = clock;
    }

    /** The call that the carrier knows by {@code sid}; it begins to ring if it is new. @param from E.164 or absent */
    public Call ring(Salon salon, String sid, @Nullable String from) {
        return calls.findByCarrierSid(sid).orElseGet(() -> {
            UUID client = from == null
                    ? null
                    : clients.byPhone(from).map(ClientView::id).orElse(null);
            String called = Objects.requireNonNull(salon.phone(), "a salon that is called has a number");
            Call call = new Call(Ids.next(), CallDirection.INBOUND, sid, from, called, client, clock.instant());
            return changed(salon, calls.save(call));
        });
    }

    /**
     * {@link #ring}, what was answered so far, and what the caller says now: the desks see it before an answer is found.
     *
     * @param said blank for nothing; not written down if the turn was answered already, or the call not even greeted, or over
     */
    public Begun begin(Salon salon, String sid, @Nullable String from, int turn, String said) {
        Begun begun = begun(ring(salon, sid, from), turn);
        if (begun.isNew()) {
            heard(salon, begun.call(), turn, said);
        }
        return begun;
    }

    /**
     * Of a call that rang before: what was answered so far. Without a transaction, which would add nothing to two reads that each see what is
     * committed.
     *
     * @return empty if it never rang
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Begun> begun(String sid, int turn) {
        return calls.findByCarrierSid(sid).map(call -> begun(call, turn));
    }

    private Begun begun(Call call, int turn) {
        Optional<Answered> last = turns.last(call.id());
        Optional<Reply> same = last.filter(l -> l.turn() >= turn)
                .flatMap(l -> l.turn() == turn ? Optional.of(l.reply()) : turns.find(call.id(), turn));
        return new Begun(call, last, same);
    }

    /** The caller says that. @param said blank for nothing */
    public void heard(Salon salon, Call call, int turn, String said) {
        if (!said.isBlank()) {
            transcript.add(salon, call.id(), turn, Speaker.CALLER, cut(said), clock.instant());
        }
    }

    /** A turn's beginning. @param last the newest answer. @param same the answer to this turn, if it is heard again */
    public record Begun(Call call, Optional<Answered> last, Optional<Reply> same) {

        /** Whether what the caller says was not answered before, in a call that was greeted and is not over. */
        public boolean isNew() {
            return last.isPresent() && same.isEmpty() && call.state() != CallState.ENDED;
        }
    }

    /** Whose call it is; not bound to the current tenant. */
    @Transactional(readOnly = true)
    public Optional<UUID> tenantOf(String sid) {
        return turns.tenantOf(sid);
    }

    @Transactional(readOnly = true)
    public Optional<Call> find(String sid) {
        return calls.findByCarrierSid(sid);
    }

    /** What was answered in a turn, if it was. */
    @Transactional(readOnly = true)
    public Optional<Reply> answerTo(Call call, int turn) {
        return turns.find(call.id(), turn);
    }

    /** The newest answer, which holds the conversation's state. */
    @Transactional(readOnly = true)
    public Optional<Answered> lastAnswer(Call call) {
        return turns.last(call.id());
    }

    /** The number of the turn in which something is said next. */
    @Transactional(readOnly = true)
    public int nextTurn(UUID callId) {
        return turns.last(callId).map(last -> last.turn() + 1).orElse(0);
    }

    /**
     * We answer {@code reply} in {@code turn}, after which the call is in {@code state}.
     *
     * @param heard what it answers to; blank for nothing
     * @param unwritten whether that was not written down by {@link #heard}
     * @param millis from hearing to speaking
     */
    public void answered(
            Salon salon,
            Call known,
            int turn,
            Reply reply,
            CallState state,
            String heard,
            boolean unwritten,
            long millis) {
        Call call = calls.locked(known.id()).orElseThrow();
        Instant now = clock.instant();
        if (unwritten) {
            heard(salon, call, turn, heard);
        }
        turns.add(call.id(), turn, reply, new TurnTaken(now, heard.isBlank() ? null : cut(heard), millis));
        if (!reply.guard().isEmpty()) {
            transcript.add(salon, call.id(), turn, Speaker.SYSTEM, cut(unsaid(reply.guard())), now);
        }
        if (!reply.speech().isBlank()) {
            transcript.add(salon, call.id(), turn, Speaker.ASSISTANT, cut(reply.speech()), now);
        }
        // Only what was done in the call makes a client of a stranger.
        boolean changes = !reply.state().committed().isEmpty() && recognise(call);
        changes |= call.achieved(reply.outcome(), reply.appointmentId());
        changes |= call.isAbout(reply.state().reason());
        // A colleague may have taken the call while the answer was sought.
        changes |= !call.isAtDesk() && call.moveTo(state, now);
        if (changes) {
            changed(salon, call);
        }
    }

    /** Moves the call on, if the step is not too late. */
    public void moved(Salon salon, Call known, CallState state, @Nullable CallOutcome outcome) {
        Call call = calls.locked(known.id()).orElseThrow();
        if (call.moveTo(state, clock.instant())) {
            call.achieved(outcome, null);
            changed(salon, call);
        }
    }

    /** The line is dead. A caller whom nobody served goes on the worklist. @param failed whether the line failed */
    public void ended(Salon salon, Call known, boolean failed) {
        Call call = calls.locked(known.id()).orElseThrow();
        boolean waitedForUs = call.direction() == CallDirection.INBOUND && isWaiting(call.state());
        if (!call.moveTo(CallState.ENDED, clock.instant())) {
            return;
        }
        recognise(call);
        if (call.reason() == null) {
            boolean nobodySpoke =
                    call.direction() == CallDirection.INBOUND && call.outcome() != CallOutcome.TRANSFERRED;
            call.isAbout(nobodySpoke ? CallReason.SILENCE : CallReason.OTHER);
        }
        if (call.outcome() == null) {
            call.achieved(failed ? CallOutcome.FAILED : CallOutcome.ABANDONED, null);
        }
        if (waitedForUs) {
            worklist.missed(salon, call.id(), call.clientId(), call.from(), wish(call));
        }
        changed(salon, call);
    }

    /** Nobody at a desk can have the call. @return empty if it is over, or nobody but a desk can have it */
    public Optional<Call> freed(Salon salon, Call known) {
        Call call = calls.locked(known.id()).orElseThrow();
        if (call.direction() == CallDirection.OUTBOUND || !call.moveTo(CallState.WITH_AI, clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(changed(salon, call));
    }

    /** @return whether the caller, unknown so far, is a client by now */
    private boolean recognise(Call call) {
        String from = call.from();
        Optional<ClientView> client =
                call.clientId() != null || from == null ? Optional.empty() : clients.byPhone(from);
        client.ifPresent(c -> call.recognised(c.id()));
        return client.isPresent();
    }

    /** A call that we began did not come about. */
    public void failed(Salon salon, UUID callId) {
        calls.findById(callId).ifPresent(call -> ended(salon, call, true));
    }

    /** "Complaint. You burned my scalp": why they called, and in which words. */
    private String wish(Call call) {
        String words = turns.last(call.id()).stream()
                .flatMap(answered -> answered.reply().state().lines().stream())
                .filter(line -> line.speaker() == Speaker.CALLER)
                .map(Line::text)
                .collect(Collectors.joining(" / "));
        CallReason reason = call.reason();
        String why = reason == null ? "" : sentence(reason);
        String all = (why + " " + words).strip();
        return all.length() > MAX_WISH ? all.substring(0, MAX_WISH) + "…" : all;
    }

    private static String sentence(CallReason reason) {
        String name = reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + ".";
    }

    private Call changed(Salon salon, Call call) {
        news.changed(salon, call);
        return call;
    }

    private static boolean isWaiting(CallState state) {
        return state == CallState.RINGING || state == CallState.RINGING_DESK || state == CallState.ON_HOLD;
    }

    /** What the claim guard kept from being spoken, for the desk to see. */
    private static String unsaid(List<GuardDecision> blocked) {
        return blocked.stream()
                .map(d -> "Not said, because it is not true: " + d.sentence())
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String text) {
        if (text.length() <= MAX_LINE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LINE - 2)) ? MAX_LINE - 2 : MAX_LINE - 1;
        return text.substring(0, end) + "…";
    }
}
