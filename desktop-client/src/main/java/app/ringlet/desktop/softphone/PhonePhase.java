package app.ringlet.desktop.softphone;

import app.ringlet.desktop.softphone.CallOnLine.InCall;
import app.ringlet.desktop.softphone.PhonePicture.Phase;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.media.DeskNotice.Role;
import org.jspecify.annotations.Nullable;

/** How far a call at this desk is: the sound says what the desk does in it, the server what becomes of it. */
final class PhonePhase {

    private PhonePhase() {}

    /** @param inCall null until its sound is here */
    static Phase of(LineState line, @Nullable InCall inCall, @Nullable CallView call, Aside aside) {
        if (line instanceof LineState.Reconnecting) {
            return Phase.RECONNECTING;
        }
        if (inCall == null) {
            return Phase.CONNECTING;
        }
        if (inCall.role() == Role.LISTEN) {
            return Phase.LISTENING;
        }
        CallState state = call == null ? CallState.WITH_STAFF : call.state();
        return aside.phase().orElseGet(() -> switch (state) {
            case RINGING -> Phase.DIALLING;
            case ON_HOLD -> Phase.ON_HOLD;
            default -> Phase.TALKING;
        });
    }
}
