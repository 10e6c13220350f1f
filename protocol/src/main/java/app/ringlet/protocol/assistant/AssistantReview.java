package app.ringlet.protocol.assistant;

import app.ringlet.protocol.calls.CallOutcome;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the assistant did. What was said is known as long as transcripts are kept; numbers of calls stay.
 *
 * @param from in the salon's zone, inclusive
 * @param to inclusive
 * @param flagged calls to look at, newest first, 100 at most
 * @param unresolved open questions of these days, newest first, 100 at most
 * @param notOffered what callers spoke of that is not on the menu, most often asked for first, 50 at most
 */
public record AssistantReview(
        LocalDate from,
        LocalDate to,
        Totals totals,
        List<FlaggedCall> flagged,
        List<OpenQuestion> unresolved,
        List<NotOffered> notOffered) {

    public AssistantReview {
        flagged = List.copyOf(flagged);
        unresolved = List.copyOf(unresolved);
        notOffered = List.copyOf(notOffered);
    }

    /**
     * Sums of all calls.
     *
     * @param served by the assistant to the end: booked, moved, cancelled, answered, or a message taken
     * @param costMicros of the models, in millionths of a US dollar
     */
    public record Totals(long calls, long served, long turns, long inputTokens, long outputTokens, long costMicros) {}

    /** @param from E.164; absent if it was withheld. @param blocked how many sentences were not let be said */
    public record FlaggedCall(
            UUID callId,
            OffsetDateTime startedAt,
            @Nullable String from,
            @Nullable CallOutcome outcome,
            Set<Flag> flags,
            int blocked) {

        public FlaggedCall {
            flags = Set.copyOf(flags);
        }
    }

    /** Why a call is worth a look. */
    public enum Flag {
        /** The claim guard kept something from being said. */
        BLOCKED,
        HANDED_OVER,
        /** The caller was asked the same thing again. */
        MISUNDERSTOOD,
        /** The caller hung up when a time had been offered. */
        ABANDONED_BOOKING
    }

    /** @param name as trades call it. @param calls in how many calls it came up */
    public record NotOffered(String name, int calls) {}
}
