package app.ringlet.protocol.booking;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A visit that could be booked now. @param employeeId who serves the first item */
public record Slot(OffsetDateTime start, OffsetDateTime end, UUID employeeId, List<Item> items) {

    public Slot {
        items = List.copyOf(items);
    }

    /** One service of the visit. */
    public record Item(UUID serviceId, UUID employeeId, OffsetDateTime start, OffsetDateTime end) {}
}
