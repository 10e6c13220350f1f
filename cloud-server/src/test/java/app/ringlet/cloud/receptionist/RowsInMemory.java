package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.receptionist.AppointmentBook.Visit;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.ServiceView;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in a book: made of what is wanted, without a look at what else stands there. */
final class RowsInMemory {

    private RowsInMemory() {}

    /** One service after the other; each guest's begin with the visit. */
    static List<BookedItem> items(SalonFacts facts, Visit visit) {
        List<BookedItem> items = new ArrayList<>();
        OffsetDateTime start = visit.start();
        int guest = 0;
        for (VisitItem item : visit.items()) {
            int whose = item.guest() == null ? 0 : item.guest();
            start = whose == guest ? start : visit.start();
            guest = whose;
            ServiceView service = facts.service(item.serviceId()).orElseThrow();
            List<UUID> extras = item.addOnIds() == null ? List.of() : item.addOnIds();
            var addOns =
                    facts.addOns().stream().filter(a -> extras.contains(a.id())).toList();
            int minutes = service.totalMinutes()
                    + addOns.stream().mapToInt(a -> a.minutes()).sum();
            OffsetDateTime end = start.plusMinutes(minutes);
            Money price = addOns.stream().map(a -> a.price()).reduce(service.price(), Money::plus);
            String name = facts.employee(item.employeeId()).orElseThrow().name();
            items.add(new BookedItem(
                    service.id(),
                    service.name(),
                    guest,
                    item.employeeId(),
                    name,
                    start,
                    end,
                    start,
                    end,
                    List.of(),
                    List.of(),
                    addOns.stream()
                            .map(a -> new BookedItem.AddOn(a.id(), a.name()))
                            .toList(),
                    price,
                    List.of(new BookedItem.PricePart(service.name(), price))));
            start = end;
        }
        return items;
    }

    static OffsetDateTime end(List<BookedItem> items) {
        return items.stream()
                .map(BookedItem::end)
                .max(Comparator.comparing(OffsetDateTime::toInstant))
                .orElseThrow();
    }

    static Slot slot(List<BookedItem> items) {
        return new Slot(
                items.getFirst().start(),
                end(items),
                items.getFirst().employeeId(),
                items.stream()
                        .map(i -> new Slot.Item(i.serviceId(), i.employeeId(), i.guest(), i.start(), i.end()))
                        .toList());
    }

    static AppointmentView as(AppointmentView before, AppointmentStatus status) {
        return new AppointmentView(
                before.id(),
                before.version() + 1,
                before.client(),
                before.newClient(),
                before.start(),
                before.end(),
                status,
                before.items(),
                before.price(),
                before.source(),
                before.callId(),
                before.notes(),
                before.deposit(),
                null,
                null,
                null,
                null,
                null);
    }

    static AppointmentView row(UUID id, ClientRef client, List<BookedItem> items, @Nullable UUID callId) {
        Money price = items.stream().map(BookedItem::price).reduce(Money::plus).orElseThrow();
        return new AppointmentView(
                id,
                1,
                client,
                false,
                items.getFirst().start(),
                end(items),
                AppointmentStatus.SCHEDULED,
                items,
                price,
                BookingSource.PHONE_AI,
                callId,
                null,
                Money.zero(price.currency()),
                null,
                null,
                null,
                null,
                null);
    }
}
