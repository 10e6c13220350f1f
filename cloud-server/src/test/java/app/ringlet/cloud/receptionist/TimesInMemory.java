package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.receptionist.AppointmentBook.SlotQuery;
import app.ringlet.cloud.receptionist.AppointmentBook.Visit;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When a book has time: in opening hours, and where no hold or appointment is. Quarter-hour starts. */
final class TimesInMemory {

    private final Supplier<SalonFacts> facts;
    private final Collection<HoldView> holds;
    private final Collection<AppointmentView> appointments;

    /** Looks at the collections as they are when it is asked. */
    TimesInMemory(Supplier<SalonFacts> facts, Collection<HoldView> holds, Collection<AppointmentView> appointments) {
        this.facts = facts;
        this.holds = holds;
        this.appointments = appointments;
    }

    /** The first ones in the query's time, each quarter of an hour and employee tried. */
    List<Slot> find(SlotQuery query) {
        List<Slot> slots = new ArrayList<>();
        long quarter = 900;
        long first = Math.floorDiv(query.from().getEpochSecond() + quarter - 1, quarter) * quarter;
        for (long t = first; Instant.ofEpochSecond(t).isBefore(query.to()); t += quarter) {
            OffsetDateTime start =
                    Instant.ofEpochSecond(t).atZone(facts.get().zone()).toOffsetDateTime();
            for (SalonFacts.Employee employee : facts.get().employees()) {
                Visit visit = new Visit(staffed(query.items(), employee), start);
                boolean can = visit.items().stream()
                        .allMatch(i -> facts.get()
                                .employee(i.employeeId())
                                .filter(e -> e.serviceIds().contains(i.serviceId()))
                                .isPresent());
                List<BookedItem> booked = RowsInMemory.items(facts.get(), visit);
                boolean twice = slots.stream().anyMatch(s -> s.equals(RowsInMemory.slot(booked)));
                if (can && !twice && slots.size() < query.limit() && isFree(booked, null, query.moving())) {
                    slots.add(RowsInMemory.slot(booked));
                }
            }
        }
        return slots;
    }

    /** The first guest is served by {@code employee}, the next by whoever comes after and can, unless someone is named. */
    private List<VisitItem> staffed(List<VisitItem> wanted, SalonFacts.Employee employee) {
        List<SalonFacts.Employee> all = facts.get().employees();
        int first = all.indexOf(employee);
        return wanted.stream()
                .map(item -> {
                    int guest = item.guest() == null ? 0 : item.guest();
                    UUID who = item.employeeId() != null
                            ? item.employeeId()
                            : all.get((first + guest) % all.size()).id();
                    return new VisitItem(item.serviceId(), who, item.addOnIds(), guest);
                })
                .toList();
    }

    boolean isFree(List<BookedItem> items, @Nullable UUID ownHold, @Nullable UUID moving) {
        return items.stream()
                .allMatch(item -> open(item)
                        && items.stream().noneMatch(other -> other != item && clash(List.of(other), item))
                        && holds.stream().filter(h -> !h.id().equals(ownHold)).noneMatch(h -> clash(h.items(), item))
                        && appointments.stream()
                                .filter(a -> a.status() != AppointmentStatus.CANCELLED)
                                .filter(a -> !a.id().equals(moving))
                                .noneMatch(a -> clash(a.items(), item)));
    }

    private boolean open(BookedItem item) {
        ZonedDateTime start = facts.get().local(item.start());
        ZonedDateTime end = facts.get().local(item.end());
        return start.toLocalDate().equals(end.toLocalDate())
                && facts.get().openings().on(start.toLocalDate()).stream()
                        .anyMatch(h -> !start.toLocalTime().isBefore(h.opens())
                                && !end.toLocalTime().isAfter(h.closes()));
    }

    private static boolean clash(List<BookedItem> items, BookedItem item) {
        return items.stream()
                .anyMatch(i -> i.employeeId().equals(item.employeeId())
                        && i.start().isBefore(item.end())
                        && item.start().isBefore(i.end()));
    }
}
