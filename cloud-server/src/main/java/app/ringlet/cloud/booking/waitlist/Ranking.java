package app.ringlet.cloud.booking.waitlist;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.BookingRules.WaitlistOrder;
import app.ringlet.protocol.salon.ServiceView;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is first when a time becomes free. Of equals it is who has waited longest. */
@Component
class Ranking {

    private final Catalog catalog;

    Ranking(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param waiting longest first. @param freed how long the freed time is */
    List<Entry> ranked(List<Entry> waiting, WaitlistOrder order, Duration freed) {
        if (order == WaitlistOrder.FIRST_IN_LINE || waiting.size() < 2) {
            return waiting;
        }
        Menu menu = new Menu(
                catalog.servicesById(
                        items(waiting).map(VisitItem::serviceId).distinct().toList()),
                catalog.addOnsById(
                        items(waiting).flatMap(Ranking::addOns).distinct().toList()));
        Comparator<Entry> best = order == WaitlistOrder.BEST_VALUE
                ? Comparator.comparingLong(menu::price)
                : Comparator.comparingLong(e -> Math.min(menu.minutes(e), freed.toMinutes()));
        return waiting.stream().sorted(best.reversed()).toList();
    }

    private static Stream<VisitItem> items(List<Entry> entries) {
        return entries.stream().flatMap(e -> e.wishes().items().stream());
    }

    private static Stream<UUID> addOns(VisitItem item) {
        return Objects.requireNonNullElse(item.addOnIds(), List.<UUID>of()).stream();
    }

    /** What the wanted visits come to by the menu. */
    private record Menu(Map<UUID, ServiceView> services, Map<UUID, AddOnView> addOns) {

        long price(Entry entry) {
            return services(entry).mapToLong(s -> s.price().minor()).sum()
                    + extras(entry).mapToLong(a -> a.price().minor()).sum();
        }

        long minutes(Entry entry) {
            return services(entry).mapToLong(ServiceView::totalMinutes).sum()
                    + extras(entry).mapToLong(AddOnView::minutes).sum();
        }

        private Stream<ServiceView> services(Entry entry) {
            return entry.wishes().items().stream().flatMap(i -> Stream.ofNullable(services.get(i.serviceId())));
        }

        private Stream<AddOnView> extras(Entry entry) {
            return entry.wishes().items().stream()
                    .flatMap(Ranking::addOns)
                    .flatMap(id -> Stream.ofNullable(addOns.get(id)));
        }
    }
}
