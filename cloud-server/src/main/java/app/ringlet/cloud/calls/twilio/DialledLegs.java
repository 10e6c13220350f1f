package app.ringlet.cloud.calls.twilio;

import app.ringlet.cloud.calls.log.OwnCalls;
import app.ringlet.cloud.calls.log.TransferSteps;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Legs that the carrier began for us, as it tells of them. Its answer to our wish may get lost or come too late: so the name of a leg is
 * kept as soon as the carrier tells it, and one that nobody waits for any more is hung up.
 */
@Component
class DialledLegs {

    private final OwnCalls ownCalls;
    private final TransferSteps steps;
    private final CarrierLine carrier;

    DialledLegs(OwnCalls ownCalls, TransferSteps steps, CarrierLine carrier) {
        this.ownCalls = ownCalls;
        this.steps = steps;
        this.carrier = carrier;
    }

    /** Of a call that the salon makes. @param over whether the leg has ended by itself */
    void toldOf(UUID call, String sid, boolean over) {
        keep(call, sid, over, () -> ownCalls.named(call, sid));
    }

    /** Of a third who is asked. @param leg which attempt it is */
    void toldOfThird(UUID call, UUID leg, String sid) {
        keep(call, sid, false, () -> steps.named(call, leg, sid));
    }

    private void keep(UUID call, String sid, boolean over, BooleanSupplier wanted) {
        boolean goesOn = steps.tenantOf(call)
                .filter(tenant -> CurrentTenant.<Boolean, RuntimeException>call(tenant, wanted::getAsBoolean))
                .isPresent();
        if (!goesOn && !over) {
            carrier.letGo(sid);
        }
    }
}
