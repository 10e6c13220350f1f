package app.ringlet.cloud.receptionist.rehearsal;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.receptionist.AppointmentBook.Visit;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.ServiceView;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds and appointments as the book would have them, at the menu's prices. */
final class DryRows {

    private static final Duration HOLD = Duration.ofMinutes(5);

    private DryRows() {}

    /** @param slot the times of {@code visit}, item by item */
    static List<BookedItem> items(SalonFacts facts, Visit visit, Slot slot) {
        List<BookedItem> items = new ArrayList<>();
        for (int i = 0; i < slot.items().size(); i++) {
            items.add(item(facts, visit.items().get(i), slot.items().get(i)));
        }
        return items;
    }

    private static BookedItem item(SalonFacts facts, VisitItem wanted, Slot.Item at) {
        ServiceView service = facts.service(at.serviceId()).orElseThrow();
        List<UUID> extras = wanted.addOnIds() == null ? List.of() : wanted.addOnIds();
        List<AddOnView> addOns =
                facts.addOns().stream().filter(a -> extras.contains(a.id())).toList();
        List<BookedItem.PricePart> parts = new ArrayList<>();
        parts.add(new BookedItem.PricePart(service.name(), service.price()));
        addOns.forEach(a -> parts.add(new BookedItem.PricePart(a.name(), a.price())));
        return new BookedItem(
                service.id(),
                service.name(),
                at.guest(),
                at.employeeId(),
                facts.employee(at.employeeId()).map(SalonFacts.Employee::name).orElse(""),
                at.start(),
                at.end(),
                at.start(),
                at.end(),
                List.of(),
                List.of(),
                addOns.stream().map(a -> new BookedItem.AddOn(a.id(), a.name())).toList(),
                parts.stream()
                        .map(BookedItem.PricePart::price)
                        .reduce(Money::plus)
                        .orElseThrow(),
                parts);
    }

    static HoldView hold(SalonFacts facts, UUID callId, List<BookedItem> items, OffsetDateTime end) {
        return new HoldView(
                Ids.next(),
                new HoldOwner(HoldOwner.Kind.CALL, callId, "a rehearsal"),
                items.getFirst().start(),
                end,
                OffsetDateTime.ofInstant(facts.now().plus(HOLD), facts.zone()),
                items);
    }

    static AppointmentView booked(
            SalonFacts facts,
            ClientRef client,
            boolean newClient,
            List<BookedItem> items,
            OffsetDateTime end,
            UUID callId,
            @Nullable String note) {
        return new AppointmentView(
                Ids.next(),
                0,
                client,
                newClient,
                items.getFirst().start(),
                end,
                AppointmentStatus.SCHEDULED,
                items,
                items.stream().map(BookedItem::price).reduce(Money::plus).orElseThrow(),
                BookingSource.PHONE_AI,
                callId,
                note,
                Money.zero(facts.currency()),
                null,
                null,
                null,
                null,
                null);
    }

    static AppointmentView moved(AppointmentView before, List<BookedItem> items, OffsetDateTime end) {
        return copy(before, items.getFirst().start(), end, items, before.status());
    }

    static AppointmentView as(AppointmentView before, AppointmentStatus status) {
        return copy(before, before.start(), before.end(), before.items(), status);
    }

    private static AppointmentView copy(
            AppointmentView before,
            OffsetDateTime start,
            OffsetDateTime end,
            List<BookedItem> items,
            AppointmentStatus status) {
        return new AppointmentView(
                before.id(),
                before.version() + 1,
                before.client(),
                before.newClient(),
                start,
                end,
                status,
                items,
                before.price(),
                before.source(),
                before.callId(),
                before.notes(),
                before.deposit(),
                before.fee(),
                before.color(),
                before.seriesId(),
                before.confirmBy(),
                before.reason());
    }
}
