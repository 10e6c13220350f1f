package app.ringlet.cloud.receptionist.model;

import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.booking.Slot;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act that a model may propose. */
public sealed interface ToolCall {

    /**
     * To look for free times, day by day, until {@code limit} are found.
     *
     * @param employeeId absent for anyone who can
     * @param moving the appointment that would be given up for one of them
     */
    record FindSlots(
            List<UUID> serviceIds,
            List<UUID> addOnIds,
            @Nullable UUID employeeId,
            List<Days> days,
            Times times,
            int limit,
            @Nullable UUID moving)
            implements ToolCall {}

    /** To keep a found time for the caller, in place of what is held already. */
    record Hold(Slot slot, List<UUID> addOnIds) implements ToolCall {}

    record Release() implements ToolCall {}

    /** To book a time that was offered to the caller in an earlier turn. @param phone E.164, if it is not the caller's */
    record Book(
            Slot slot,
            List<UUID> addOnIds,
            String name,
            @Nullable String phone) implements ToolCall {}

    /** To move an appointment that was looked up to a time that was offered in an earlier turn. */
    record Move(UUID appointmentId, Slot slot, List<UUID> addOnIds) implements ToolCall {}

    /** To cancel an appointment that was looked up, after the caller said yes to just that. */
    record Cancel(UUID appointmentId) implements ToolCall {}

    /** The caller's appointments to come. */
    record LookUpAppointments() implements ToolCall {}

    record TakeMessage(String text) implements ToolCall {}
}
