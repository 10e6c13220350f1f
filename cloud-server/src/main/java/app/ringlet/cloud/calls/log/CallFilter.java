package app.ringlet.cloud.calls.log;

import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are looked for. What is absent or empty matches all.
 *
 * @param text words, beginnings of words or digits. @param from included. @param to not included
 */
public record CallFilter(
        Set<CallState> states,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to,
        Set<CallReason> reasons,
        Set<CallOutcome> outcomes,
        @Nullable CallDirection direction,
        @Nullable UUID takenBy,
        @Nullable Boolean hasRecording) {

    public CallFilter {
        states = Set.copyOf(states);
        reasons = Set.copyOf(reasons);
        outcomes = Set.copyOf(outcomes);
    }
}
