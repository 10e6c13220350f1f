package app.ringlet.protocol.media;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text frame from a softphone: {@code {"type":…, …}}, 4,096 characters at most. What is to happen to a call is asked by
 * {@link app.ringlet.protocol.calls.CallsApi}, which answers whether it did; here is what goes with the audio. To a command that makes
 * no sense any more nothing is answered. WebSocket pings, which the server answers, tell the round trip.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(DeskCommand.Hello.class),
    @JsonSubTypes.Type(DeskCommand.Mute.class),
    @JsonSubTypes.Type(DeskCommand.Dtmf.class),
    @JsonSubTypes.Type(DeskCommand.Leave.class),
    @JsonSubTypes.Type(DeskCommand.Quality.class)
})
public sealed interface DeskCommand {

    /**
     * The first frame, within 5 seconds.
     *
     * @param token of {@link SoftphoneSession}
     * @param resume the call in which the connection broke; {@link DeskNotice.Joined} follows if it still waits for this user
     */
    @JsonTypeName("hello")
    record Hello(String token, @Nullable UUID resume) implements DeskCommand {
        public Hello {
            Objects.requireNonNull(token);
        }
    }

    /** Whether the others shall hear silence in the place of this desk. The desk should send nothing meanwhile. */
    @JsonTypeName("mute")
    record Mute(UUID callId, boolean muted) implements DeskCommand {
        public Mute {
            Objects.requireNonNull(callId);
        }
    }

    /** A key is pressed, which the caller's side hears as a tone. @param digit one of 0-9, *, #, A-D */
    @JsonTypeName("dtmf")
    record Dtmf(UUID callId, String digit) implements DeskCommand {
        public Dtmf {
            Objects.requireNonNull(callId);
            Objects.requireNonNull(digit);
        }
    }

    /** Listens no longer. Whoever talks must hand back, transfer or hang up. */
    @JsonTypeName("leave")
    record Leave(UUID callId) implements DeskCommand {
        public Leave {
            Objects.requireNonNull(callId);
        }
    }

    /** How the line is, at most once a second. @param lostPercent of the frames that were due, 0 to 100 */
    @JsonTypeName("quality")
    record Quality(int roundTripMillis, int jitterMillis, double lostPercent) implements DeskCommand {}
}
