package app.ringlet.desktop.softphone;

import app.ringlet.desktop.connection.MediaLink;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The call whose sound is on the softphone's line; it outlives a line that breaks. Belongs to the UI thread. */
public final class CallOnLine {

    private final VoiceStream voice;
    private final LineMeter meter;
    private final ReadOnlyObjectWrapper<@Nullable InCall> inCall = new ReadOnlyObjectWrapper<>();
    private Consumer<Ended> ended = e -> {};

    CallOnLine(VoiceStream voice, LineMeter meter) {
        this.voice = voice;
        this.meter = meter;
    }

    /** How this desk is in the call. */
    public record InCall(UUID callId, Role role, boolean muted) {}

    /** That the sound of a call is over. */
    public record Ended(UUID callId, DeskNotice.Reason reason) {}

    void onEnded(Consumer<Ended> told) {
        ended = told;
    }

    void join(MediaLink.Open line, DeskNotice.Joined joined) {
        voice.join(line, joined.stream(), joined.role() == Role.TALK);
        meter.begin();
        inCall.set(new InCall(joined.callId(), joined.role(), joined.muted()));
    }

    void left(DeskNotice.Left left) {
        if (left.callId().equals(id())) {
            leave(left.reason());
        }
    }

    void muted(DeskNotice.Muted muted) {
        InCall now = inCall.get();
        if (now != null && now.callId().equals(muted.callId())) {
            inCall.set(new InCall(now.callId(), now.role(), muted.muted()));
        }
    }

    /** Its sound is over, if there is any. */
    void leave(DeskNotice.Reason reason) {
        InCall was = inCall.get();
        voice.leave();
        inCall.set(null);
        meter.forget();
        if (was != null) {
            ended.accept(new Ended(was.callId(), reason));
        }
    }

    /** Null while there is none. */
    @Nullable
    UUID id() {
        InCall now = inCall.get();
        return now == null ? null : now.callId();
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<@Nullable InCall> inCallProperty() {
        return inCall.getReadOnlyProperty();
    }
}
