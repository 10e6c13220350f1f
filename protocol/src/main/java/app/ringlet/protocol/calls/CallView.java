package app.ringlet.protocol.calls;

import app.ringlet.protocol.booking.ClientRef;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call, live or past. The slot that it is considering is the hold whose owner it is.
 *
 * @param from E.164, or absent when the caller withholds it; the salon's own number if it calls
 * @param outcome absent while the call is live
 * @param reason what the caller called for; absent as long as that is not clear
 * @param client the caller, where the salon knows the number
 * @param appointmentId the appointment that this call booked, moved or cancelled last
 * @param stateSince when the present state began
 * @param takenBy who of the salon talks with the caller, has put them on hold, or did so when the call ended; absent otherwise
 * @param ringsFor the colleague at whose desk alone it rings; absent if at all
 * @param note what a colleague wrote down about it
 * @param transfer while a third is asked whether they take the call, and when a number has it; absent otherwise
 * @param recordings what can be, could be or will be listened to; none for most calls
 */
public record CallView(
        UUID id,
        CallDirection direction,
        CallState state,
        @Nullable CallOutcome outcome,
        @Nullable CallReason reason,
        @Nullable String from,
        String to,
        @Nullable ClientRef client,
        @Nullable UUID appointmentId,
        OffsetDateTime startedAt,
        OffsetDateTime stateSince,
        @Nullable OffsetDateTime endedAt,
        @Nullable TakenBy takenBy,
        @Nullable UUID ringsFor,
        @Nullable String note,
        @Nullable TransferView transfer,
        List<RecordingView> recordings) {

    @JsonCreator
    public CallView {
        recordings = recordings == null ? List.of() : List.copyOf(recordings);
    }

    /** One that is not being passed on, without recordings. */
    public CallView(
            UUID id,
            CallDirection direction,
            CallState state,
            @Nullable CallOutcome outcome,
            @Nullable CallReason reason,
            @Nullable String from,
            String to,
            @Nullable ClientRef client,
            @Nullable UUID appointmentId,
            OffsetDateTime startedAt,
            OffsetDateTime stateSince,
            @Nullable OffsetDateTime endedAt,
            @Nullable TakenBy takenBy,
            @Nullable UUID ringsFor,
            @Nullable String note) {
        this(
                id,
                direction,
                state,
                outcome,
                reason,
                from,
                to,
                client,
                appointmentId,
                startedAt,
                stateSince,
                endedAt,
                takenBy,
                ringsFor,
                note,
                null,
                List.of());
    }
}
