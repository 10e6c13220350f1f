package app.ringlet.cloud.receptionist.model;

import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.util.List;

/** What came of an act. */
public sealed interface ToolResult {

    record Found(List<Slot> slots) implements ToolResult {}

    record Kept(HoldView hold) implements ToolResult {}

    record Released() implements ToolResult {}

    record Booked(AppointmentView appointment) implements ToolResult {}

    record Moved(AppointmentView appointment) implements ToolResult {}

    record Cancelled(AppointmentView appointment) implements ToolResult {}

    record Appointments(List<AppointmentView> appointments) implements ToolResult {}

    record MessageKept() implements ToolResult {}

    /** Somebody else has the time. */
    record Taken() implements ToolResult {}

    /** Not allowed, or not possible. @param reason for the model, in snake case */
    record Refused(String reason) implements ToolResult {}
}
