package app.ringlet.cloud.booking.waitlist;

import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.booking.PlaceHold;
import app.ringlet.cloud.booking.WaitlistOffered;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.booking.policies.Terms;
import app.ringlet.cloud.booking.waitlist.FreedTimes.Freed;
import app.ringlet.cloud.booking.waitlist.StoredOffer.Status;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.salon.ClientView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Offers freed time to those who wait, in their order. Each offer is a transaction that holds the time, and that only one can make of two
 * who try: it locks the freed time and the entry, and the entry must still wait.
 */
@Component
class Offering {

    private static final Logger log = LoggerFactory.getLogger(Offering.class);
    private static final int MOST_WAITING = 500;
    private static final int MOST_ASKED = 100;

    private final LedgerTransactions transactions;
    private final FreedTimes freedTimes;
    private final Entries entries;
    private final Offers offers;
    private final Ranking ranking;
    private final Matching matching;
    private final WaitlistViews views;
    private final Holds holds;
    private final Clients clients;
    private final Salons salons;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Offering(
            LedgerTransactions transactions,
            FreedTimes freedTimes,
            Entries entries,
            Offers offers,
            Ranking ranking,
            Matching matching,
            WaitlistViews views,
            Holds holds,
            Clients clients,
            Salons salons,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.freedTimes = freedTimes;
        this.entries = entries;
        this.offers = offers;
        this.ranking = ranking;
        this.matching = matching;
        this.views = views;
        this.holds = holds;
        this.clients = clients;
        this.salons = salons;
        this.clock = clock;
        this.events = events;
    }

    /** Offers as much of it as somebody wants, and forgets it. For its salon as the current tenant. */
    void offer(Freed freed) {
        Salon salon = salons.current();
        List<Entry> waiting = entries.waiting(
                salon.local(freed.start()).toLocalDate(),
                salon.local(freed.end()).toLocalDate(),
                MOST_WAITING);
        Duration length = Duration.between(freed.start(), freed.end());
        List<Entry> ranked = ranking
                .ranked(inGoodStanding(waiting), salon.rules().waitlistOrder(), length)
                .stream()
                .limit(MOST_ASKED)
                .toList();
        Map<UUID, List<StoredOffer>> past = offers.past(
                ranked.stream().map(Entry::id).toList(),
                freed.start().minus(Matching.AROUND),
                freed.end().plus(Matching.AROUND));
        Duration left = length;
        for (Entry entry : ranked) {
            if (!left.isPositive()) {
                break;
            }
            Optional<Slot> slot = matching.find(entry, freed, past.getOrDefault(entry.id(), List.of()));
            if (slot.isPresent() && keep(freed, entry, slot.get(), salon)) {
                left = left.minus(
                        Duration.between(slot.get().start(), slot.get().end()));
            }
        }
        freedTimes.remove(freed.id());
    }

    /** What is offered to a blocked client could not be accepted. */
    private List<Entry> inGoodStanding(List<Entry> waiting) {
        Map<UUID, ClientView> people =
                clients.byIds(waiting.stream().map(Entry::clientId).collect(Collectors.toSet()));
        return waiting.stream()
                .filter(e -> !Objects.requireNonNull(people.get(e.clientId())).blocked())
                .toList();
    }

    private boolean keep(Freed freed, Entry entry, Slot slot, Salon salon) {
        try {
            return transactions.run(() -> freedTimes.lock(freed.id()).isPresent() && hold(entry, slot, salon));
        } catch (Refusal refusal) {
            // Someone was faster; when they give it back it is freed anew.
            log.debug("Entry {} missed {}: {}", entry.id(), slot.start(), refusal.getMessage());
            return false;
        }
    }

    private boolean hold(Entry found, Slot slot, Salon salon) {
        Entry entry = entries.lock(found.id());
        if (entry.status() != WaitlistStatus.WAITING || entry.version() != found.version()) {
            return false;
        }
        Instant now = clock.instant();
        Instant start = slot.start().toInstant();
        Optional<ClientView> client = clients.find(entry.clientId()).filter(c -> !c.blocked());
        if (client.isEmpty()) {
            return false;
        }
        Duration rule = Duration.ofMinutes(salon.rules().waitlistHoldMinutes());
        Duration until = new Terms(salon, now).offeredFor(start);
        HoldOwner owner = new HoldOwner(
                HoldOwner.Kind.WAITLIST,
                entry.id(),
                "waiting list: " + client.get().name());
        HoldView hold = holds.place(
                new PlaceHold(owner, entry.wishes().items(), start, rule.compareTo(until) < 0 ? rule : until));
        offers.insert(
                new StoredOffer(
                        Ids.next(),
                        entry.id(),
                        hold.id(),
                        start,
                        hold.end().toInstant(),
                        Slot.of(hold).items(),
                        hold.expiresAt().toInstant(),
                        Status.OPEN),
                now);
        Entry offered = entry.now(WaitlistStatus.OFFERED);
        entries.update(offered);
        events.publishEvent(new WaitlistOffered(CurrentTenant.id(), views.published(offered)));
        return true;
    }
}
