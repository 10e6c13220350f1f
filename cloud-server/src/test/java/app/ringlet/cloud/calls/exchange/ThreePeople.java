package app.ringlet.cloud.calls.exchange;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.calls.TransferRequest.Mode;
import app.ringlet.protocol.calls.TransferView.Step;
import app.ringlet.protocol.media.DeskNotice;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A caller, a colleague who has the call, and a third whom that one asks: at a desk or on a telephone. */
final class ThreePeople implements AutoCloseable {

    static final String NUMBER = "+16465550177";

    final Exchange exchange;
    final Salon salon;
    final CallerLine caller;
    final Softphone desk;
    final @Nullable Softphone colleague;
    final UUID call;

    @Nullable
    CallerLine phone;

    /** @param third {@code desk} or {@code phone} */
    ThreePeople(Exchange exchange, Salon salon, String third) throws InterruptedException {
        this.exchange = exchange;
        this.salon = salon;
        TwoPeople two = exchange.talking(salon);
        this.caller = two.caller;
        this.desk = two.desk;
        this.call = two.call;
        this.colleague = third.equals("desk") ? exchange.desk(salon) : null;
    }

    Softphone colleague() {
        return Objects.requireNonNull(colleague);
    }

    CallerLine phone() {
        return Objects.requireNonNull(phone);
    }

    UUID colleagueId() {
        return colleague().client().tokens().user().id();
    }

    UUID deskId() {
        return desk.client().tokens().user().id();
    }

    CallView now() {
        return desk.calls().get(call);
    }

    CallView request(Mode mode) {
        return desk.calls().transfer(call, new TransferRequest(mode, null, null));
    }

    CallView ask() {
        return desk.calls()
                .transfer(
                        call,
                        colleague == null
                                ? new TransferRequest(Mode.ATTENDED, null, NUMBER)
                                : new TransferRequest(Mode.ATTENDED, colleagueId(), null));
    }

    /** The third comes to the telephone. */
    void answer() throws InterruptedException {
        if (colleague == null) {
            phone = exchange.answered(salon);
            phone.stream();
        } else {
            colleague.calls().takeOver(call);
            colleague.is(DeskNotice.Joined.class);
        }
        untilStep(Step.TALKING);
    }

    /** Goes so far. */
    void goTo(Step step) throws InterruptedException {
        ask();
        if (step != Step.RINGING) {
            answer();
        }
        if (step == Step.JOINED) {
            request(Mode.JOIN);
        }
        if (step == Step.PASSED_ON) {
            request(Mode.COMPLETE);
        }
    }

    CallView untilStep(@Nullable Step step) throws InterruptedException {
        return Wait.until(
                "the step is " + step,
                this::now,
                now -> now.transfer() == null ? step == null : now.transfer().step() == step);
    }

    /** The carrier tells how it goes at a telephone that rings. @return it */
    CallerLine phoneRings() {
        CallerLine ringing = exchange.dialled(salon);
        ringing.status(Objects.requireNonNull(exchange.carrier().lastDial().get("StatusCallback")), "ringing");
        return ringing;
    }

    /** The carrier tells how it goes at the third's telephone. */
    void phoneIs(String status) {
        String callback = Objects.requireNonNull(exchange.carrier().lastDial().get("StatusCallback"));
        caller.status(callback, status);
    }

    void untilEnded() throws InterruptedException {
        Exchange.until(desk, call, CallState.ENDED);
    }

    @Override
    public void close() {
        desk.close();
        if (colleague != null) {
            colleague.close();
        }
    }
}
