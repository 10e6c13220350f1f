package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.calls.log.Handovers.Step;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TakenBy;
import app.ringlet.protocol.calls.TransferView;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a call goes to a third who is asked first: as in {@link Handovers} each step in one transaction, under the lock of the call's row.
 * Works for the current tenant.
 */
@Service
@Transactional
public class TransferSteps {

    private final CallRepository calls;
    private final Turns turns;
    private final Handovers handovers;
    private final CallNews news;
    private final Audit audit;
    private final Clock clock;

    TransferSteps(CallRepository calls, Turns turns, Handovers handovers, CallNews news, Audit audit, Clock clock) {
        this.calls = calls;
        this.turns = turns;
        this.handovers = handovers;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose call it is; not bound to the current tenant. */
    @Transactional(readOnly = true)
    public Optional<UUID> tenantOf(UUID callId) {
        return turns.tenantOf(callId);
    }

    /** As it stands, of a call that is live. */
    @Transactional(readOnly = true)
    public Optional<Transfer> of(UUID callId) {
        return calls.findById(callId)
                .filter(call -> call.state() != CallState.ENDED)
                .map(Call::transfer);
    }

    /** Whether this attempt goes on. */
    @Transactional(readOnly = true)
    public boolean goesOn(UUID callId, UUID leg) {
        return of(callId)
                .filter(transfer -> transfer.goesOn() && transfer.leg().equals(leg))
                .isPresent();
    }

    /** A third is asked, the caller on hold. @throws Refusal also {@code bad_transition} while another is */
    public Step ask(Salon salon, UUID id, UUID user, Transfer third) {
        Call call = handovers.mine(id, user);
        Transfer before = call.transfer();
        if (before != null && before.goesOn()) {
            throw new Refusal(
                    ErrorCode.BAD_TRANSITION, "You are asking " + before.name() + ". Complete or cancel that first.");
        }
        audit.write(Deed.of("call", id, "transfer_asked"));
        return changed(salon, call, CallState.ON_HOLD, third);
    }

    /** The carrier did not follow. @param before the call's state before {@link #ask}. @return its name for that attempt, if it told one */
    public Optional<String> notAsked(Salon salon, UUID id, UUID leg, CallState before) {
        return attempt(id, leg).map(call -> {
            String sid = transferOf(call).sid();
            changed(salon, call, before, null);
            return sid;
        });
    }

    /** The call to the third has a name. @return whether it is wanted still */
    public boolean named(UUID id, UUID leg, String sid) {
        Optional<Call> call = attempt(id, leg).filter(one -> transferOf(one).goesOn());
        call.ifPresent(one -> one.transfer(transferOf(one).knownAs(sid)));
        return call.isPresent();
    }

    /** The third is on the telephone. */
    public void answered(Salon salon, UUID id, UUID leg) {
        attempt(id, leg)
                .filter(call -> transferOf(call).step() == TransferView.Step.RINGING)
                .ifPresent(call -> changed(salon, call, null, transferOf(call).at(TransferView.Step.TALKING)));
    }

    /** All three talk. @throws Refusal also {@code bad_transition} unless the third talks */
    public Step join(Salon salon, UUID id, UUID user) {
        Call call = handovers.mine(id, user);
        audit.write(Deed.of("call", id, "transfer_joined"));
        return changed(salon, call, CallState.WITH_STAFF, talking(call).at(TransferView.Step.JOINED));
    }

    /** The third has the call. @throws Refusal also {@code bad_transition} unless the third talks */
    public Step complete(Salon salon, UUID id, UUID user) {
        Call call = handovers.mine(id, user);
        Transfer third = talking(call);
        audit.write(Deed.of("call", id, "transferred"));
        return passedOn(salon, call, third);
    }

    /** The third is let go. @return the call, and who that was. @throws Refusal also {@code bad_transition} if there is none */
    public Ended cancel(Salon salon, UUID id, UUID user) {
        Call call = handovers.mine(id, user);
        Transfer third = call.transfer();
        if (third == null) {
            throw new Refusal(ErrorCode.BAD_TRANSITION, "You are not passing this call on.");
        }
        audit.write(Deed.of("call", id, "transfer_cancelled"));
        return new Ended(changed(salon, call, CallState.WITH_STAFF, null), third);
    }

    /** A third who is one no more. */
    public record Ended(Step step, Transfer third) {}

    /**
     * The third has gone, or did not come: whoever asked has the caller on hold, and of three that talked the two others do.
     *
     * @param how {@code BUSY}, {@code NO_ANSWER} (counts while it rings only) or {@code LEFT}
     * @return empty if that is known; a call that had been passed on is as it was, for it is to end
     */
    public Optional<Ended> gone(Salon salon, UUID id, UUID leg, TransferView.Step how) {
        return attempt(id, leg).flatMap(call -> {
            Transfer third = transferOf(call);
            return switch (third.step()) {
                case RINGING -> Optional.of(new Ended(changed(salon, call, null, third.at(how)), third));
                case TALKING, JOINED ->
                    how == TransferView.Step.NO_ANSWER
                            ? Optional.<Ended>empty()
                            : Optional.of(new Ended(left(salon, call, third), third));
                case PASSED_ON ->
                    Optional.of(new Ended(Handovers.step(call, news.view(salon, call), call.state()), third));
                case BUSY, NO_ANSWER, LEFT -> Optional.<Ended>empty();
            };
        });
    }

    /** Whoever asked is lost: the third, if they talk, has the call. */
    public Optional<Step> inherited(Salon salon, UUID id, UUID user) {
        return calls.locked(id)
                .filter(call -> Handovers.isOf(call, user) && isTalking(call.transfer()))
                .map(call -> passedOn(salon, call, transferOf(call)));
    }

    private Step left(Salon salon, Call call, Transfer third) {
        return third.step() == TransferView.Step.JOINED
                ? changed(salon, call, null, null)
                : changed(salon, call, null, third.at(TransferView.Step.LEFT));
    }

    private Step passedOn(Salon salon, Call call, Transfer third) {
        UUID colleague = third.userId();
        call.takenBy(colleague == null ? null : new TakenBy(colleague, third.name()));
        return changed(
                salon, call, CallState.WITH_STAFF, colleague == null ? third.at(TransferView.Step.PASSED_ON) : null);
    }

    /** @param next null for the same */
    private Step changed(Salon salon, Call call, @Nullable CallState next, @Nullable Transfer transfer) {
        CallState before = call.state();
        if (next != null) {
            call.moveTo(next, clock.instant());
        }
        call.transfer(transfer);
        return Handovers.step(call, news.changed(salon, call), before);
    }

    /** Locked, and live. */
    private Optional<Call> attempt(UUID id, UUID leg) {
        return calls.locked(id).filter(call -> {
            Transfer transfer = call.transfer();
            return call.state() != CallState.ENDED
                    && transfer != null
                    && transfer.leg().equals(leg);
        });
    }

    private static Transfer talking(Call call) {
        Transfer third = call.transfer();
        if (third == null) {
            throw new Refusal(ErrorCode.BAD_TRANSITION, "You have asked nobody yet.");
        }
        if (!isTalking(third)) {
            throw new Refusal(ErrorCode.BAD_TRANSITION, third.name() + " is not on the telephone.");
        }
        return third;
    }

    private static boolean isTalking(@Nullable Transfer third) {
        return third != null && (third.step() == TransferView.Step.TALKING || third.step() == TransferView.Step.JOINED);
    }

    private static Transfer transferOf(Call call) {
        return Objects.requireNonNull(call.transfer());
    }
}
