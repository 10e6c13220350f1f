package app.ringlet.desktop.softphone;

import app.ringlet.desktop.softphone.CallOnLine.InCall;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the others in the call hear from this desk: a voice, silence, tones. */
final class OwnVoice {

    private final SoftphoneConnection line;
    private final CallSound sound;
    private boolean muted;

    OwnVoice(SoftphoneConnection line, CallSound sound) {
        this.line = line;
        this.sound = sound;
    }

    /** Microphone and loudspeaker go with the call. */
    void follow(@Nullable InCall call) {
        if (call == null) {
            sound.end();
        } else {
            muted = call.muted();
            sound.mute(muted);
            sound.begin(line.voice()::say, line.voice()::play);
        }
    }

    void toggleMute() {
        talking().ifPresent(call -> {
            muted = !muted;
            sound.mute(muted);
            line.send(new DeskCommand.Mute(call.callId(), muted));
        });
    }

    void press(String digit) {
        talking().ifPresent(call -> line.send(new DeskCommand.Dtmf(call.callId(), digit)));
    }

    private Optional<InCall> talking() {
        return Optional.ofNullable(line.inCallProperty().get()).filter(call -> call.role() == Role.TALK);
    }

    boolean isMuted() {
        return muted;
    }
}
