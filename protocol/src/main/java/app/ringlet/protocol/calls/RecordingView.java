package app.ringlet.protocol.calls;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a call, or of a message that a caller left. It is played by {@link RecordingsApi}.
 *
 * @param seconds how long it is; 0 while it is not known
 * @param problem what is wrong with it, in a sentence: why there is none, or why it ends before the call did; absent if nothing is
 */
public record RecordingView(
        UUID id,
        RecordingKind kind,
        RecordingState state,
        OffsetDateTime startedAt,
        long seconds,
        @Nullable String problem) {}
