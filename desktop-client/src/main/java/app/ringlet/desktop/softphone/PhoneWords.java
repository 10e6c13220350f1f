package app.ringlet.desktop.softphone;

import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.media.DeskNotice.Reason;
import java.time.Duration;
import java.time.Instant;

/** How the softphone says what is going on. */
final class PhoneWords {

    private PhoneWords() {}

    static String phase(PhonePicture.Phase phase, boolean muted, Aside aside) {
        return switch (phase) {
            case NONE, ENDED -> "";
            case DIALLING -> "Ringing there…";
            case CONNECTING -> "Connecting…";
            case LISTENING -> "Listening, nobody hears you";
            case TALKING -> muted ? "Muted, the caller hears nothing" : "You are talking";
            case ON_HOLD -> "On hold, the caller hears music";
            case ASKING -> "Ringing " + aside.name() + ", the caller hears music";
            case CONSULTING -> (muted ? "Muted, with " : "Talking with ") + aside.name() + ", the caller hears music";
            case THREE -> muted ? "Muted; three are in the call" : "All three are talking";
            case IN_VAIN -> inVain(aside) + ", the caller hears music";
            case RECONNECTING -> "Reconnecting, the caller hears music…";
        };
    }

    private static String inVain(Aside aside) {
        return aside.step()
                .map(step -> switch (step) {
                    case BUSY -> aside.name() + " is on another call";
                    case LEFT -> aside.name() + " has hung up";
                    default -> aside.name() + " did not answer";
                })
                .orElse("");
    }

    /** Why a call is over for this desk; empty where one knows. */
    static String ended(Reason reason) {
        return switch (reason) {
            case CALL_ENDED -> "The call has ended.";
            case HANDED_BACK -> "The assistant has the call again.";
            case TRANSFERRED -> "Transferred.";
            case LEFT -> "";
            case LOST -> "The connection was away for too long; the call went on without this desk.";
        };
    }

    static String since(CallView call, Instant now) {
        return SalonWords.timer(Duration.between(call.stateSince().toInstant(), now));
    }
}
