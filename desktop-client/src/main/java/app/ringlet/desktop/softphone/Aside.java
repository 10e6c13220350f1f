package app.ringlet.desktop.softphone;

import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.desktop.softphone.PhonePicture.Phase;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TransferView;
import app.ringlet.protocol.calls.TransferView.Step;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever else a call has to do with, seen from this desk.
 *
 * @param step absent if nobody else has
 * @param name the third; for the third themselves the colleague who asks
 * @param asked whether whoever sits here is the third
 */
record Aside(Optional<Step> step, String name, boolean asked) {

    static final Aside NOBODY = new Aside(Optional.empty(), "", false);

    /** @param me whoever sits here */
    static Aside of(@Nullable CallView call, @Nullable UUID me, SalonWords words) {
        TransferView transfer = call == null ? null : call.transfer();
        if (call == null || transfer == null || transfer.step() == Step.PASSED_ON) {
            return NOBODY;
        }
        if (me != null && me.equals(transfer.userId())) {
            String colleague =
                    call.takenBy() == null ? "A colleague" : call.takenBy().name();
            return new Aside(Optional.of(transfer.step()), colleague, true);
        }
        String name = transfer.phone() == null ? transfer.name() : words.phone(transfer.phone());
        return new Aside(Optional.of(transfer.step()), name, false);
    }

    /** Whether this desk is asked now whether it takes the call. */
    static boolean rings(CallView call, @Nullable UUID me) {
        TransferView transfer = call.transfer();
        return transfer != null && transfer.step() == Step.RINGING && me != null && me.equals(transfer.userId());
    }

    /** Empty if nobody else is asked. */
    Optional<Phase> phase() {
        return step.map(now -> switch (now) {
            case RINGING -> Phase.ASKING;
            case TALKING -> Phase.CONSULTING;
            case JOINED -> Phase.THREE;
            case BUSY, NO_ANSWER, LEFT, PASSED_ON -> Phase.IN_VAIN;
        });
    }
}
