package app.ringlet.protocol.booking;

import app.ringlet.protocol.Money;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * One service of a held or booked visit, with everything frozen as it was sold.
 *
 * @param guest who of a group it is for, from 0
 * @param phases in order, without gaps, covering start to end
 * @param blockedFrom when its employee's time is taken from: start less the buffer
 * @param blockedTo when its employee's time is taken to: end plus the buffer
 * @param units rooms, chairs and equipment that it takes
 * @param price of the service with its add-ons; the sum of {@code priceParts}
 */
public record BookedItem(
        UUID serviceId,
        String serviceName,
        int guest,
        UUID employeeId,
        String employeeName,
        OffsetDateTime start,
        OffsetDateTime end,
        OffsetDateTime blockedFrom,
        OffsetDateTime blockedTo,
        List<Phase> phases,
        List<Unit> units,
        List<AddOn> addOns,
        Money price,
        List<PricePart> priceParts) {

    public BookedItem {
        phases = List.copyOf(phases);
        units = List.copyOf(units);
        addOns = List.copyOf(addOns);
        priceParts = List.copyOf(priceParts);
    }

    /** A stretch of the service. */
    public record Phase(PhaseKind kind, OffsetDateTime start, OffsetDateTime end) {}

    /** An extra that was sold with it. */
    public record AddOn(UUID id, String name) {}

    /** A single thing, such as "Basin 2", that the visit takes for a time. */
    public record Unit(UUID id, String name, OffsetDateTime start, OffsetDateTime end) {}

    /** What something in it costs. @param name of the service or add-on */
    public record PricePart(String name, Money price) {}
}
