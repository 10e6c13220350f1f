package app.ringlet.protocol.push;

import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BlockedTimeView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.messages.MessageView;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A frame from server to desk: {@code {"type":…, "seq":…, "at":…, …}}. The {@code seq} of the events grows by one for each
 * event of the tenant, without gaps; {@link Welcome} and {@link Resync} repeat the newest one and are not in the log.
 * Each event carries the whole new state of the thing it is about, so that applying one twice does no harm.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(PushMessage.Welcome.class),
    @JsonSubTypes.Type(PushMessage.Resync.class),
    @JsonSubTypes.Type(PushMessage.CallChanged.class),
    @JsonSubTypes.Type(PushMessage.LineSaid.class),
    @JsonSubTypes.Type(PushMessage.HoldPlaced.class),
    @JsonSubTypes.Type(PushMessage.HoldReleased.class),
    @JsonSubTypes.Type(PushMessage.AppointmentChanged.class),
    @JsonSubTypes.Type(PushMessage.BlockChanged.class),
    @JsonSubTypes.Type(PushMessage.MessageChanged.class),
    @JsonSubTypes.Type(PushMessage.WorkItemChanged.class),
    @JsonSubTypes.Type(PushMessage.WaitlistChanged.class)
})
public sealed interface PushMessage {

    /** Place in the tenant's event log. */
    long seq();

    OffsetDateTime at();

    /** Everything missed has been sent; what follows is live. */
    @JsonTypeName("welcome")
    record Welcome(long seq, OffsetDateTime at) implements PushMessage {}

    /** Too much was missed to send: load everything by REST, then take what follows this {@code seq}. */
    @JsonTypeName("resync")
    record Resync(long seq, OffsetDateTime at) implements PushMessage {}

    /** A call began, changed hands or ended. */
    @JsonTypeName("call.changed")
    record CallChanged(long seq, OffsetDateTime at, CallView call) implements PushMessage {}

    /** Something was said in a call. */
    @JsonTypeName("call.line")
    record LineSaid(long seq, OffsetDateTime at, UUID callId, TranscriptLine line) implements PushMessage {}

    /** A slot is being considered. */
    @JsonTypeName("hold.placed")
    record HoldPlaced(long seq, OffsetDateTime at, HoldView hold) implements PushMessage {}

    /** A held slot was given back, ran out, or became an appointment. */
    @JsonTypeName("hold.released")
    record HoldReleased(long seq, OffsetDateTime at, UUID holdId) implements PushMessage {}

    /** An appointment was booked, moved, changed or cancelled. */
    @JsonTypeName("appointment.changed")
    record AppointmentChanged(long seq, OffsetDateTime at, AppointmentView appointment) implements PushMessage {}

    /** Time was blocked, changed or freed. @param removed whether it is free again */
    @JsonTypeName("block.changed")
    record BlockChanged(long seq, OffsetDateTime at, BlockedTimeView block, boolean removed) implements PushMessage {}

    /** A text came, went, or was delivered. */
    @JsonTypeName("message.changed")
    record MessageChanged(long seq, OffsetDateTime at, MessageView message) implements PushMessage {}

    /** Work appeared on the list or was done. */
    @JsonTypeName("work.changed")
    record WorkItemChanged(long seq, OffsetDateTime at, WorkItemView item) implements PushMessage {}

    /** Someone joined the waiting list, was offered a time, or left it. */
    @JsonTypeName("waitlist.changed")
    record WaitlistChanged(long seq, OffsetDateTime at, WaitlistEntryView entry) implements PushMessage {}
}
