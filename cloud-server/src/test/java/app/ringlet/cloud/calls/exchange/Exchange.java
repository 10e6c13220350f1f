package app.ringlet.cloud.calls.exchange;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.SignedIn;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Callers and softphones for tests. */
final class Exchange {

    private final CarrierPost webhooks;
    private final SignedIn signedIn;
    private final StandInCarrier carrier;

    Exchange(CarrierPost webhooks, SignedIn signedIn, StandInCarrier carrier) {
        this.webhooks = webhooks;
        this.signedIn = signedIn;
        this.carrier = carrier;
    }

    StandInCarrier carrier() {
        return carrier;
    }

    /** A caller whom the assistant has greeted. */
    CallerLine caller(Salon salon) {
        CallerLine line = new CallerLine(webhooks, webhooks.line(salon, "+16465550101"));
        carrier.knows(line);
        line.rings();
        return line;
    }

    /** The same at a carrier whose streams do not come. */
    CallerLine withoutStreams(Salon salon) {
        CallerLine line = new CallerLine(webhooks, webhooks.line(salon, "+16465550101"), false);
        carrier.knows(line);
        line.rings();
        return line;
    }

    /** Whom the server called last has picked up. */
    CallerLine answered(Salon salon) {
        CallerLine line = new CallerLine(
                webhooks, webhooks.with(webhooks.line(salon, "+16465550101"), "CallSid", carrier.lastSid()));
        carrier.knows(line);
        line.told(Map.of("Twiml", carrier.lastDial().get("Twiml")));
        return line;
    }

    /** A new colleague, connected. */
    Softphone desk(Salon salon) throws InterruptedException {
        return new Softphone(signedIn.agent(salon)).connect(null);
    }

    /** The salon's only live call. */
    static UUID live(Softphone desk) {
        return desk.calls().list("live", 0, 50).items().getFirst().id();
    }

    /** Waits until the call is in such a state. */
    static CallView until(Softphone desk, UUID call, CallState state) throws InterruptedException {
        return until(() -> desk.calls().get(call), now -> now.state() == state);
    }

    /** Asks until the answer is as it should be, 20 s at most. */
    static <T> T until(Supplier<T> ask, Predicate<T> wanted) throws InterruptedException {
        T now = ask.get();
        for (int i = 0; i < 1000 && !wanted.test(now); i++) {
            Thread.sleep(20);
            now = ask.get();
        }
        if (!wanted.test(now)) {
            throw new AssertionError("still not as it should be: " + now);
        }
        return now;
    }
}
