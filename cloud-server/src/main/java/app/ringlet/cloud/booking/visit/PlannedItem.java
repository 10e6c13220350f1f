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
 * One service of a visit with everything frozen as it is sold. What it takes of the ledger follows from it and stands nowhere else:
 * its employee with the buffers but without the processing time, and each unit for its minutes.
 *
 * @param guest who of a group it is for, from 0
 * @param bufferBefore minutes; 0 where the same employee has just served the same guest
 * @param bufferAfter minutes; 0 where the same employee goes on with the same guest
 */
public record PlannedItem(
        int guest,
        UUID serviceId,
        String serviceName,
        UUID employeeId,
        String employeeName,
        Instant start,
        Minutes minutes,
        int bufferBefore,
        int bufferAfter,
        List<PlannedUnit> units,
        List<BookedItem.AddOn> addOns,
        Charge charge) {

    public PlannedItem {
        units = List.copyOf(units);
        addOns = List.copyOf(addOns);
    }

    /** How long the phases are, with the add-ons. */
    public record Minutes(int active, int processing, int finishing) {

        public int total() {
            return active + processing + finishing;
        }
    }

    /** What is asked for it. @param parts of the service and of each add-on; they sum to {@code price}. @param deposit due at booking */
    public record Charge(Money price, List<BookedItem.PricePart> parts, Money deposit) {

        public Charge {
            parts = List.copyOf(parts);
        }
    }

    public Money price() {
        return charge.price();
    }

    public Instant end() {
        return after(minutes.total());
    }

    /** The same, that much later. */
    public PlannedItem later(Duration shift) {
        return at(start.plus(shift), units);
    }

    /** The same at another time, with other units. */
    public PlannedItem at(Instant otherStart, List<PlannedUnit> otherUnits) {
        return new PlannedItem(
                guest,
                serviceId,
                serviceName,
                employeeId,
                employeeName,
                otherStart,
                minutes,
                bufferBefore,
                bufferAfter,
                otherUnits,
                addOns,
                charge);
    }

    public PlannedItem at(Charge otherCharge) {
        return new PlannedItem(
                guest,
                serviceId,
                serviceName,
                employeeId,
                employeeName,
                start,
                minutes,
                bufferBefore,
                bufferAfter,
                units,
                addOns,
                otherCharge);
    }

    /** Whether it is the same thing sold, whoever does it and whenever. */
    public boolean sellsSameAs(PlannedItem other) {
        return guest == other.guest && serviceId.equals(other.serviceId) && addOns.equals(other.addOns);
    }

    void addTo(LedgerMask.Builder mask) {
        if (minutes.processing() == 0) {
            mask.add(employeeId, after(-bufferBefore), after(minutes.total() + bufferAfter));
        } else {
            mask.add(employeeId, after(-bufferBefore), after(minutes.active()));
            mask.add(employeeId, after(minutes.active() + minutes.processing()), after(minutes.total() + bufferAfter));
        }
        units.forEach(unit -> mask.add(unit.id(), after(unit.from()), after(unit.to())));
    }

    /** The cells that the items take together. */
    public static LedgerMask mask(List<PlannedItem> items) {
        LedgerMask.Builder mask = LedgerMask.builder();
        items.forEach(item -> item.addTo(mask));
        return mask.build();
    }

    /** When the first of {@code items} starts. */
    public static Instant start(List<PlannedItem> items) {
        return items.stream().map(PlannedItem::start).min(Instant::compareTo).orElseThrow();
    }

    /** When the last of {@code items} ends: guests of a group need not leave together. */
    public static Instant end(List<PlannedItem> items) {
        return items.stream().map(PlannedItem::end).max(Instant::compareTo).orElseThrow();
    }

    public BookedItem view(Salon salon) {
        return new BookedItem(
                serviceId,
                serviceName,
                guest,
                employeeId,
                employeeName,
                salon.local(start),
                salon.local(end()),
                salon.local(after(-bufferBefore)),
                salon.local(after(minutes.total() + bufferAfter)),
                phases(salon),
                units.stream()
                        .map(u -> new BookedItem.Unit(
                                u.id(), u.name(), salon.local(after(u.from())), salon.local(after(u.to()))))
                        .toList(),
                addOns,
                charge.price(),
                charge.parts());
    }

    private List<BookedItem.Phase> phases(Salon salon) {
        List<BookedItem.Phase> phases = new ArrayList<>(3);
        int passed = 0;
        int[] lengths = {minutes.active(), minutes.processing(), minutes.finishing()};
        for (PhaseKind kind : PhaseKind.values()) {
            int length = lengths[kind.ordinal()];
            if (length > 0) {
                phases.add(new BookedItem.Phase(kind, salon.local(after(passed)), salon.local(after(passed + length))));
            }
            passed += length;
        }
        return phases;
    }

    private Instant after(int passed) {
        return start.plus(Duration.ofMinutes(passed));
    }
}
