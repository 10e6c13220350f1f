package app.ringlet.desktop.softphone;

import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.media.DeskNotice.Reason;
import java.time.Duration;
import java.time.Instant;

/** How the softphone says what is going on. */
final class PhoneWords {

    private PhoneWords() {}

    static String phase(PhonePicture.Phase phase, boolean muted) {
        return switch (phase) {
            case NONE, ENDED -> "";
            case DIALLING -> "Ringing there…";
            case CONNECTING -> "Connecting…";
            case LISTENING -> "Listening, nobody hears you";
            case TALKING -> muted ? "Muted, the caller hears nothing" : "You are talking";
            case ON_HOLD -> "On hold, the caller hears music";
            case CONSULTING -> "Talking aside, the caller hears music";
            case THREE -> "Three of you are talking";
            case RECONNECTING -> "Reconnecting, the caller hears music…";
        };
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
