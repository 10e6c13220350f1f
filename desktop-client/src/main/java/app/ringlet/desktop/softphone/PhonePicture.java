package app.ringlet.desktop.softphone;

import app.ringlet.desktop.calls.CallWords;
import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.calls.CallView;
import org.jspecify.annotations.Nullable;

/**
 * What the panel of the call at this desk shows.
 *
 * @param state in words
 * @param muted whether the caller hears nothing from here
 * @param aside who else is asked, or in the call: the one it is to go to, or the colleague who asks this desk; empty if nobody is
 * @param asked whether it is this desk that was asked, so that the colleague decides what comes of it
 */
public record PhonePicture(
        Phase phase, String who, String whoElse, String state, boolean muted, String aside, boolean asked) {

    static final PhonePicture NOTHING = new PhonePicture(Phase.NONE, "", "", "", false, "", false);

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
        /** It rings where the call may go to; the caller hears music. */
        ASKING,
        /** The caller hears music while the desk talks with whom the call may go to. */
        CONSULTING,
        /** The caller, the desk and a third talk. */
        THREE,
        /** Nobody came where the call was to go to; the caller still hears music. */
        IN_VAIN,
        RECONNECTING,
        ENDED;

        /** Whether the desk can be heard by someone. */
        public boolean talks() {
            return this == TALKING || this == CONSULTING || this == THREE;
        }

        /** Whether the desk has the call, and must see to what becomes of it. */
        public boolean has() {
            return talks() || this == ON_HOLD || aside();
        }

        /** Whether somebody else is asked, or has been. */
        public boolean aside() {
            return this == ASKING || this == CONSULTING || this == THREE || this == IN_VAIN;
        }
    }

    static PhonePicture of(
            Phase phase, @Nullable CallView call, boolean muted, Aside aside, String ended, SalonWords words) {
        String state = phase == Phase.ENDED ? ended : PhoneWords.phase(phase, muted, aside);
        if (call == null) {
            return new PhonePicture(phase, "", "", state, muted, "", false);
        }
        return new PhonePicture(
                phase,
                CallWords.who(call, words),
                CallWords.whoElse(call, words),
                state,
                muted,
                phase.aside() ? aside.name() : "",
                phase.aside() && aside.asked());
    }
}
