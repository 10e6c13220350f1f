package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.TransferView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a call: each step in one transaction, under the lock of the call's row, so that of two that want it at once one gets it and the
 * other sees who. Works for the current tenant.
 */
@Service
@Transactional
public class Handovers {

    private static final Set<CallState> FREE = Set.of(CallState.RINGING, CallState.WITH_AI, CallState.RINGING_DESK);

    private final CallRepository calls;
    private final CallNews news;
    private final Audit audit;
    private final Clock clock;

    Handovers(CallRepository calls, CallNews news, Audit audit, Clock clock) {
        this.calls = calls;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** A call as a step left it. @param sid the carrier's id. @param before its state before the step */
    public record Step(CallView call, String sid, CallState before) {}

    /** A live call. @throws Refusal {@code not_found}, {@code call_ended} */
    @Transactional(readOnly = true)
    public Step live(Salon salon, UUID id) {
        Call call = calls.findById(id).orElseThrow(() -> Refusal.notFound("call"));
        return step(checkLive(call), news.view(salon, call), call.state());
    }

    /** @throws Refusal {@code not_found} */
    @Transactional(readOnly = true)
    public CallView view(Salon salon, UUID id) {
        return news.view(salon, calls.findById(id).orElseThrow(() -> Refusal.notFound("call")));
    }

    /** Someone listens to a call: that leaves a trace, and changes nothing. @throws Refusal {@code not_found}, {@code call_ended} */
    public Step listen(Salon salon, UUID id) {
        Step live = live(salon, id);
        audit.write(Deed.of("call", id, "listened"));
        return live;
    }

    /** @throws Refusal {@code call_ended}, {@code already_taken}, {@code bad_transition} for a caller who leaves a message */
    public Step take(Salon salon, UUID id, TakenBy who) {
        Call call = locked(id);
        CallState before = call.state();
        TakenBy has = call.takenBy();
        if (has != null && has.userId().equals(who.userId())) {
            return step(call, news.view(salon, call), before);
        }
        if (!FREE.contains(before) || has != null) {
            throw notFree(call);
        }
        call.takenBy(who);
        call.moveTo(CallState.WITH_STAFF, clock.instant());
        call.achieved(CallOutcome.TRANSFERRED, null);
        audit.write(Deed.of("call", id, "taken"));
        return step(call, news.changed(salon, call), before);
    }

    /** The caller is on hold, or is not any more. @throws Refusal {@code call_ended}, {@code already_taken}, {@code not_your_call} */
    public Step hold(Salon salon, UUID id, UUID user, boolean held) {
        Call call = mine(id, user);
        CallState before = call.state();
        if (!call.moveTo(held ? CallState.ON_HOLD : CallState.WITH_STAFF, clock.instant())) {
            return step(call, news.view(salon, call), before);
        }
        Transfer asked = call.transfer();
        if (asked != null) {
            // Of three that talk the caller is put on hold; whoever is back with the caller alone asks nobody any more.
            call.transfer(held && asked.goesOn() ? asked.at(TransferView.Step.TALKING) : null);
        }
        audit.write(Deed.of("call", id, held ? "held" : "resumed"));
        return step(call, news.changed(salon, call), before);
    }

    /** The assistant has the call. @throws Refusal {@code call_ended}, {@code already_taken}, {@code not_your_call} */
    public Step handBack(Salon salon, UUID id, UUID user) {
        Call call = mine(id, user);
        audit.write(Deed.of("call", id, "handed_back"));
        return free(salon, call, CallState.WITH_AI, null);
    }

    /** It rings the desks again. @param ringsFor whose alone. @throws Refusal {@code call_ended}, {@code already_taken}, {@code not_your_call} */
    public Step ring(Salon salon, UUID id, UUID user, @Nullable UUID ringsFor) {
        Call call = mine(id, user);
        audit.write(Deed.of("call", id, "transferred"));
        return free(salon, call, CallState.RINGING_DESK, ringsFor);
    }

    /** The same without being asked, if {@code user} still has the call: their desk is lost, or the carrier did not follow. */
    public Optional<Step> taken(Salon salon, UUID id, UUID user, CallState next) {
        return calls.locked(id)
                .filter(call -> call.isAtDesk() && isOf(call, user))
                .map(call -> free(salon, call, next, null));
    }

    /** Whether {@code user} has the call, at a softphone. */
    @Transactional(readOnly = true)
    public boolean isWith(UUID id, UUID user) {
        return calls.findById(id)
                .filter(call -> call.isAtDesk() && isOf(call, user))
                .isPresent();
    }

    /** Since when it rings at the desks; empty if it does not. */
    @Transactional(readOnly = true)
    public Optional<Instant> ringingSince(UUID id) {
        return calls.findById(id)
                .filter(call -> call.state() == CallState.RINGING_DESK)
                .map(Call::stateSince);
    }

    /** Nobody picked it up. @param since that it began to ring. @return empty if somebody has, even if it rings again, or it is over */
    public Optional<Step> unanswered(Salon salon, UUID id, Instant since) {
        return calls.locked(id)
                .filter(call -> call.state() == CallState.RINGING_DESK
                        && call.stateSince().equals(since))
                .map(call -> free(salon, call, CallState.WITH_AI, null));
    }

    /** @throws Refusal {@code not_found} */
    public CallView note(Salon salon, UUID id, String text) {
        Call call = calls.locked(id).orElseThrow(() -> Refusal.notFound("call"));
        call.noted(text);
        audit.write(Deed.of("call", id, "noted"));
        return news.changed(salon, call);
    }

    /** Someone hangs up; what remains is done by whoever ends calls. @throws Refusal {@code call_ended}, {@code already_taken} */
    public Step hangUp(Salon salon, UUID id, UUID user) {
        Call call = locked(id);
        if (call.takenBy() != null && !isOf(call, user)) {
            throw notFree(call);
        }
        if (call.state() == CallState.ON_HOLD) {
            // A caller who is hung up on by whoever has them has not given up waiting.
            call.moveTo(CallState.WITH_STAFF, clock.instant());
        }
        audit.write(Deed.of("call", id, "hung_up"));
        return step(call, news.view(salon, call), call.state());
    }

    private Step free(Salon salon, Call call, CallState next, @Nullable UUID ringsFor) {
        CallState before = call.state();
        call.takenBy(null);
        call.moveTo(next, clock.instant());
        call.ringsFor(ringsFor);
        return step(call, news.changed(salon, call), before);
    }

    /** Locked. @throws Refusal unless {@code user} has it */
    Call mine(UUID id, UUID user) {
        Call call = locked(id);
        if (call.isAtDesk() && isOf(call, user)) {
            return call;
        }
        if (call.takenBy() != null && !isOf(call, user)) {
            throw notFree(call);
        }
        throw new Refusal(ErrorCode.NOT_YOUR_CALL, "You do not have this call. Take it over first.");
    }

    private Call locked(UUID id) {
        return checkLive(calls.locked(id).orElseThrow(() -> Refusal.notFound("call")));
    }

    private static Call checkLive(Call call) {
        if (call.state() == CallState.ENDED) {
            throw new Refusal(ErrorCode.CALL_ENDED, "This call has ended.");
        }
        return call;
    }

    static boolean isOf(Call call, UUID user) {
        TakenBy has = call.takenBy();
        return has != null && has.userId().equals(user);
    }

    private static Refusal notFree(Call call) {
        if (call.state() == CallState.VOICEMAIL) {
            return new Refusal(ErrorCode.BAD_TRANSITION, "The caller is leaving a message.");
        }
        TakenBy has = call.takenBy();
        Transfer passed = call.transfer();
        String who = has != null ? has.name() : passed != null ? passed.name() : "the salon's telephone";
        return new Refusal(
                ErrorCode.ALREADY_TAKEN,
                "This call was taken by " + who + ".",
                List.of(new FieldError("takenBy", who)));
    }

    static Step step(Call call, CallView view, CallState before) {
        return new Step(view, call.carrierSid(), before);
    }
}
