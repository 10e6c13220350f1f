package app.ringlet.cloud.booking.waitlist;

import app.ringlet.cloud.booking.WaitlistChanged;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.salon.ClientView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The waiting list as others see it: one query for all offers and one for all clients. */
@Component
class WaitlistViews {

    private final Offers offers;
    private final Clients clients;
    private final Salons salons;
    private final ApplicationEventPublisher events;

    WaitlistViews(Offers offers, Clients clients, Salons salons, ApplicationEventPublisher events) {
        this.offers = offers;
        this.clients = clients;
        this.salons = salons;
        this.events = events;
    }

    /** Tells others of the entry as it now is. */
    WaitlistEntryView published(Entry entry) {
        WaitlistEntryView view = of(List.of(entry)).getFirst();
        events.publishEvent(new WaitlistChanged(CurrentTenant.id(), view));
        return view;
    }

    List<WaitlistEntryView> of(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Salon salon = salons.current();
        Map<UUID, StoredOffer> open = offers.open(entries.stream()
                .filter(e -> e.status() == WaitlistStatus.OFFERED)
                .map(Entry::id)
                .toList());
        Map<UUID, ClientView> people =
                clients.byIds(entries.stream().map(Entry::clientId).collect(Collectors.toSet()));
        return entries.stream()
                .map(e -> view(e, open.get(e.id()), people.get(e.clientId()), salon))
                .toList();
    }

    private static WaitlistEntryView view(
            Entry entry, @Nullable StoredOffer offer, @Nullable ClientView client, Salon salon) {
        if (client == null) {
            throw new IllegalStateException("entry " + entry.id() + " has a client who does not exist");
        }
        Entry.Wishes wishes = entry.wishes();
        return new WaitlistEntryView(
                entry.id(),
                entry.version(),
                ClientRef.of(client),
                wishes.items(),
                wishes.from(),
                wishes.to(),
                wishes.times(),
                wishes.note(),
                entry.source(),
                entry.status(),
                salon.local(entry.createdAt()),
                salon.local(wishes.expiresAt()),
                offer == null ? null : view(offer, salon),
                entry.appointmentId());
    }

    private static WaitlistEntryView.Offer view(StoredOffer offer, Salon salon) {
        Slot visit = new Slot(
                salon.local(offer.start()),
                salon.local(offer.end()),
                offer.items().getFirst().employeeId(),
                offer.items());
        return new WaitlistEntryView.Offer(offer.id(), offer.holdId(), visit, salon.local(offer.expiresAt()));
    }
}
