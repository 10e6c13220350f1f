package app.ringlet.desktop.softphone;

import app.ringlet.desktop.calls.CallWords;
import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.calls.CallView;
import org.jspecify.annotations.Nullable;

/** What the panel of the call at this desk shows. @param state in words @param muted whether the caller hears nothing from here */
public record PhonePicture(Phase phase, String who, String whoElse, String state, boolean muted) {

    static final PhonePicture NOTHING = new PhonePicture(Phase.NONE, "", "", "", false);

    /** How far the call at this desk is. */
    public enum Phase {
        NONE,
        /** It rings at the other end. */
        DIALLING,
        /** Asked for; the sound is not here yet. */
        CONNECTING,
        LISTENING,
        TALKING,
        ON_HOLD,
        /** The caller hears music while the desk talks with whom the call may go to. */
        CONSULTING,
        /** The caller, the desk and a third talk. */
        THREE,
        RECONNECTING,
        ENDED;

        /** Whether the desk can be heard by someone. */
        public boolean talks() {
            return this == TALKING || this == CONSULTING || this == THREE;
        }

        /** Whether the desk has the call, and must see to what becomes of it. */
        public boolean has() {
            return talks() || this == ON_HOLD;
        }
    }

    static PhonePicture of(Phase phase, @Nullable CallView call, boolean muted, String ended, SalonWords words) {
        String state = phase == Phase.ENDED ? ended : PhoneWords.phase(phase, muted);
        if (call == null) {
            return new PhonePicture(phase, "", "", state, muted);
        }
        return new PhonePicture(phase, CallWords.who(call, words), CallWords.whoElse(call, words), state, muted);
    }
}
