package app.ringlet.cloud.receptionist.model;

import app.ringlet.cloud.receptionist.Knowledge.Passage;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of an act. */
public sealed interface ToolResult {

    record Found(List<Slot> slots) implements ToolResult {}

    record Kept(HoldView hold) implements ToolResult {}

    record Released() implements ToolResult {}

    record Booked(AppointmentView appointment) implements ToolResult {}

    record Moved(AppointmentView appointment) implements ToolResult {}

    record Cancelled(AppointmentView appointment) implements ToolResult {}

    record Confirmed(AppointmentView appointment) implements ToolResult {}

    /** @param last the visit before now that was last; absent if there was none */
    record Appointments(
            List<AppointmentView> appointments, @Nullable AppointmentView last) implements ToolResult {}

    /** @param minutes from sitting down to getting up */
    record Quoted(List<Price> prices, Money total, int minutes) implements ToolResult {}

    /** What one thing on the menu costs. */
    record Price(String name, Money price) {}

    /** Best first; may be none for a question that was only looked up. */
    record Answers(List<Passage> passages) implements ToolResult {}

    /** Nothing is written about it; the question is kept for the salon's people. @param callBack whether there is a number to call */
    record NotKnown(boolean callBack) implements ToolResult {}

    record OnWaitlist() implements ToolResult {}

    record MessageKept() implements ToolResult {}

    /** The desk will ring after this turn's words. */
    record Transferring() implements ToolResult {}

    /** The call ends after this turn's words. */
    record Ending() implements ToolResult {}

    /** Somebody else has the time. */
    record Taken() implements ToolResult {}

    /** Not allowed, or not possible. @param reason for the model, in snake case */
    record Refused(String reason) implements ToolResult {}
}
