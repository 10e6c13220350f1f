package app.ringlet.protocol.calls;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn of a conversation with the assistant, as its owner looks at it afterwards.
 *
 * @param turn from 0, the greeting
 * @param heard what the caller said or keyed in; absent for the greeting and for silence
 * @param next LISTEN, HANG_UP or RING_DESK
 * @param acts what was really done
 * @param blocked what a model wanted to say and was not let say
 * @param models who was asked for what to say; none where the server spoke by itself
 * @param millis from hearing to speaking
 * @param reason what the call was about so far
 * @param outcome the best that it had achieved so far
 */
public record ConversationTurn(
        int turn,
        OffsetDateTime at,
        @Nullable String heard,
        String said,
        String next,
        List<Act> acts,
        List<BlockedSentence> blocked,
        List<ModelUse> models,
        long millis,
        @Nullable CallReason reason,
        @Nullable CallOutcome outcome) {

    public ConversationTurn {
        acts = List.copyOf(acts);
        blocked = List.copyOf(blocked);
        models = List.copyOf(models);
    }

    /**
     * Something done.
     *
     * @param kind such as BOOKED, MOVED, CANCELLED or MESSAGE_TAKEN
     * @param services of the appointment, in its order; empty for what is no appointment
     */
    public record Act(
            String kind,
            @Nullable UUID appointmentId,
            @Nullable OffsetDateTime start,
            List<String> services) {}

    /** A sentence that was not true, or not proved. @param kind what it claimed. @param spoken what was said in its place; may be empty */
    public record BlockedSentence(String sentence, String kind, String spoken) {}

    /** What a model spent on the turn. @param costMicros in millionths of a US dollar; 0 if no price is known */
    public record ModelUse(
            String provider, String model, long inputTokens, long outputTokens, long costMicros, long millis) {}
}
