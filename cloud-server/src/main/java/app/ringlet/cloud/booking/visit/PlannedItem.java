package app.ringlet.cloud.booking.visit;

import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.PhaseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One service of a visit with everything frozen as it is sold. What it takes of the ledger follows from it and stands nowhere else.
 *
 * @param active minutes, with those of the add-ons
 * @param price with those of the add-ons
 */
public record PlannedItem(
        UUID serviceId,
        String serviceName,
        UUID employeeId,
        String employeeName,
        Instant start,
        int active,
        int processing,
        int finishing,
        List<BookedItem.AddOn> addOns,
        Money price) {

    public PlannedItem {
        addOns = List.copyOf(addOns);
    }

    public Instant end() {
        return after(active + processing + finishing);
    }

    /** The same, that much later. */
    public PlannedItem later(Duration shift) {
        return new PlannedItem(
                serviceId,
                serviceName,
                employeeId,
                employeeName,
                start.plus(shift),
                active,
                processing,
                finishing,
                addOns,
                price);
    }

    public PlannedItem at(Money otherPrice) {
        return new PlannedItem(
                serviceId,
                serviceName,
                employeeId,
                employeeName,
                start,
                active,
                processing,
                finishing,
                addOns,
                otherPrice);
    }

    /** Whether it is the same thing sold, whoever does it and whenever. */
    public boolean sellsSameAs(PlannedItem other) {
        return serviceId.equals(other.serviceId) && addOns.equals(other.addOns);
    }

    void addTo(LedgerMask.Builder mask) {
        mask.add(employeeId, start, after(active));
        if (finishing > 0) {
            mask.add(employeeId, after(active + processing), end());
        }
    }

    /** The cells that the items take together: while something processes, its employee is free. */
    public static LedgerMask mask(List<PlannedItem> items) {
        LedgerMask.Builder mask = LedgerMask.builder();
        items.forEach(item -> item.addTo(mask));
        return mask.build();
    }

    public BookedItem view(Salon salon) {
        return new BookedItem(
                serviceId,
                serviceName,
                employeeId,
                employeeName,
                salon.local(start),
                salon.local(end()),
                phases(salon),
                addOns,
                price);
    }

    private List<BookedItem.Phase> phases(Salon salon) {
        List<BookedItem.Phase> phases = new ArrayList<>(3);
        int passed = 0;
        int[] minutes = {active, processing, finishing};
        for (PhaseKind kind : PhaseKind.values()) {
            int length = minutes[kind.ordinal()];
            if (length > 0) {
                phases.add(new BookedItem.Phase(kind, salon.local(after(passed)), salon.local(after(passed + length))));
            }
            passed += length;
        }
        return phases;
    }

    private Instant after(int minutes) {
        return start.plus(Duration.ofMinutes(minutes));
    }
}
