package app.ringlet.cloud.calls.exchange;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.SignedIn;
import java.util.Map;
import java.util.UUID;

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
        CallerLine line = dialled(salon);
        line.told(Map.of("Twiml", carrier.lastDial().get("Twiml")));
        return line;
    }

    /** Whom the server called last, at whose telephone it rings. */
    CallerLine dialled(Salon salon) {
        CallerLine line = new CallerLine(
                webhooks, webhooks.with(webhooks.line(salon, "+16465550101"), "CallSid", carrier.lastSid()));
        carrier.knows(line);
        return line;
    }

    /** A caller with whom a new colleague talks. */
    TwoPeople talking(Salon salon) throws InterruptedException {
        return new TwoPeople(this, salon);
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
        return Wait.until("the call is " + state, () -> desk.calls().get(call), now -> now.state() == state);
    }
}
