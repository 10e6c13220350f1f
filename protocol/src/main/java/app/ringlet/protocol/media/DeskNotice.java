package app.ringlet.protocol.media;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;

/**
 * A text frame to a softphone: {@code {"type":…, …}}. What becomes of the call itself (who has it, held, ended) is told by
 * {@link app.ringlet.protocol.push.PushMessage.CallChanged}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(DeskNotice.Ready.class),
    @JsonSubTypes.Type(DeskNotice.Joined.class),
    @JsonSubTypes.Type(DeskNotice.Left.class),
    @JsonSubTypes.Type(DeskNotice.Muted.class),
    @JsonSubTypes.Type(DeskNotice.Dtmf.class)
})
public sealed interface DeskNotice {

    /** The hello was accepted. @param resumeSeconds how long a call waits for a desk whose connection broke */
    @JsonTypeName("ready")
    record Ready(int resumeSeconds) implements DeskNotice {}

    /**
     * Audio of this call follows, under a new stream: also when the role changes, and after a resume.
     *
     * @param stream stands in each {@link MediaFrame}, both ways, until the next {@link Joined} or {@link Left} of the call
     * @param muted whether this desk is muted in it, as before the break
     */
    @JsonTypeName("joined")
    record Joined(UUID callId, int stream, Role role, boolean muted) implements DeskNotice {}

    /** No more audio of this call. */
    @JsonTypeName("left")
    record Left(UUID callId, Reason reason) implements DeskNotice {}

    /** The mute was carried out. */
    @JsonTypeName("muted")
    record Muted(UUID callId, boolean muted) implements DeskNotice {}

    /** The caller has pressed a key. @param digit one of 0-9, *, # */
    @JsonTypeName("dtmf")
    record Dtmf(UUID callId, String digit) implements DeskNotice {}

    /** What a desk does in a call. */
    enum Role {
        /** Hears everyone, and is heard by nobody. */
        LISTEN,
        TALK
    }

    /** Why a desk is no longer in a call. */
    enum Reason {
        CALL_ENDED,
        HANDED_BACK,
        TRANSFERRED,
        /** It asked to. */
        LEFT,
        /** The call has gone on without it: it was away for too long, or did not read what it was sent. */
        LOST
    }
}
