package app.ringlet.protocol.ai;

import app.ringlet.protocol.booking.Slot;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A visit that could be booked now.
 *
 * @param employeeId who serves the first item
 * @param items each with its own employee and time
 * @param say the start in words, such as "Tuesday the 24th at 10 am"
 */
public record AiSlot(
        OffsetDateTime start,
        OffsetDateTime end,
        UUID employeeId,
        String employeeName,
        List<Slot.Item> items,
        String say) {

    public AiSlot {
        items = List.copyOf(items);
    }
}
