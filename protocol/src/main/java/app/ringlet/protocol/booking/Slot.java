package app.ringlet.protocol.booking;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that could be booked now.
 *
 * @param employeeId who serves the first item
 * @param lostMinutes how much of its employees' day it would make unusable: the less, the better it fits; absent if not ranked
 * @param reason why it ranks where it does, in words for the desk; absent if not ranked
 */
public record Slot(
        OffsetDateTime start,
        OffsetDateTime end,
        UUID employeeId,
        List<Item> items,
        @Nullable Integer lostMinutes,
        @Nullable String reason) {

    public Slot {
        items = List.copyOf(items);
    }

    /** One that is not ranked. */
    public Slot(OffsetDateTime start, OffsetDateTime end, UUID employeeId, List<Item> items) {
        this(start, end, employeeId, items, null, null);
    }

    /** What a hold keeps. */
    public static Slot of(HoldView hold) {
        BookedItem first = hold.items().getFirst();
        return new Slot(
                hold.start(),
                hold.end(),
                first.employeeId(),
                hold.items().stream()
                        .map(i -> new Item(i.serviceId(), i.employeeId(), i.guest(), i.start(), i.end()))
                        .toList());
    }

    /** One service of the visit. @param guest as in {@link VisitItem} */
    public record Item(UUID serviceId, UUID employeeId, int guest, OffsetDateTime start, OffsetDateTime end) {}
}
