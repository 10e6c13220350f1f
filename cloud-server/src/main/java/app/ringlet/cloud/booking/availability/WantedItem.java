package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A wanted service, understood: with what it takes and who can do it. */
record WantedItem(ServiceView service, List<AddOnView> addOns, List<EmployeeView> who, boolean named) {

    int activeMinutes() {
        return service.activeMinutes()
                + addOns.stream().mapToInt(AddOnView::minutes).sum();
    }

    int totalMinutes() {
        return activeMinutes() + service.processingMinutes() + service.finishingMinutes();
    }

    Part part(int offsetCells) {
        return new Part(
                offsetCells,
                Part.cells(activeMinutes()),
                Part.cells(service.processingMinutes()),
                Part.cells(service.finishingMinutes()),
                who.stream().map(EmployeeView::id).toList(),
                named);
    }

    PlannedItem plan(UUID employee, Instant start) {
        EmployeeView served =
                who.stream().filter(e -> e.id().equals(employee)).findFirst().orElseThrow();
        List<BookedItem.PricePart> parts = new ArrayList<>();
        parts.add(new BookedItem.PricePart(service.name(), service.price()));
        addOns.forEach(a -> parts.add(new BookedItem.PricePart(a.name(), a.price())));
        Money price = parts.stream()
                .map(BookedItem.PricePart::price)
                .reduce(Money::plus)
                .orElseThrow();
        return new PlannedItem(
                0,
                service.id(),
                service.name(),
                served.id(),
                served.name(),
                start,
                new PlannedItem.Minutes(activeMinutes(), service.processingMinutes(), service.finishingMinutes()),
                0,
                0,
                List.of(),
                addOns.stream().map(a -> new BookedItem.AddOn(a.id(), a.name())).toList(),
                new PlannedItem.Charge(price, parts, service.deposit()));
    }
}
