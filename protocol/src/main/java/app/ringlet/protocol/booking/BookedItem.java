package app.ringlet.protocol.booking;

import app.ringlet.protocol.Money;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One service of a held or booked visit, with everything frozen as it was sold.
 *
 * @param phases in order, without gaps, covering start to end
 * @param price of the service with its add-ons
 */
public record BookedItem(
        UUID serviceId,
        String serviceName,
        UUID employeeId,
        String employeeName,
        OffsetDateTime start,
        OffsetDateTime end,
        List<Phase> phases,
        List<AddOn> addOns,
        Money price) {

    public BookedItem {
        phases = List.copyOf(phases);
        addOns = List.copyOf(addOns);
    }

    /** A stretch of the service. */
    public record Phase(PhaseKind kind, OffsetDateTime start, OffsetDateTime end) {}

    /** An extra that was sold with it. */
    public record AddOn(UUID id, String name) {}
}
