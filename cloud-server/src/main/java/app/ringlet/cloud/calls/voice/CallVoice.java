package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.assistant.VoiceChoice;
import java.util.UUID;

/**
 * A voice that speaks in a session of its own; {@link VoiceChoice#TURNS} is none, for the carrier speaks itself. One that fails in a call
 * says so by a {@link VoiceLost}. The carrier asks {@link VoiceSessions#ended} when a session is over, however it ends.
 */
public interface CallVoice {

    VoiceChoice choice();

    /** What the server lacks for it, in words; empty if it can be used. */
    String missing();

    /** Goes on with a call by this voice. @param first what it says first. @return what the carrier is to do for that */
    Answer begin(Salon salon, Call call, Answer.Listen first);

    /** Ends the session in a call, so that the carrier asks what follows; does not wait. @return false if it has none there */
    boolean leave(UUID callId);

    /** Whether the caller is known to have heard all that was said in a turn. */
    boolean hasSaid(UUID callId, int turn);
}
