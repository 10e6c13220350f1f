package app.ringlet.cloud.booking.holds;

import app.ringlet.cloud.booking.HoldPlaced;
import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.booking.PlaceHold;
import app.ringlet.cloud.booking.availability.Planner;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.booking.policies.Terms;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class LedgerHolds implements Holds {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Someone on the waiting list has to hear of it first. */
    private static final Duration LONGEST_OFFER = Duration.ofDays(1);

    private final LedgerTransactions transactions;
    private final Planner planner;
    private final Claims claims;
    private final HeldTime held;
    private final HoldRows rows;
    private final VisitItems items;
    private final Salons salons;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    LedgerHolds(
            LedgerTransactions transactions,
            Planner planner,
            Claims claims,
            HeldTime held,
            HoldRows rows,
            VisitItems items,
            Salons salons,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.planner = planner;
        this.claims = claims;
        this.held = held;
        this.rows = rows;
        this.items = items;
        this.salons = salons;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public HoldView place(PlaceHold command) {
        check(command.ttl(), command.owner());
        Salon salon = salons.current();
        if (command.owner().kind() != HoldOwner.Kind.DESK) {
            new Terms(salon, clock.instant()).checkStart(command.start(), false);
        }
        return transactions.run(() -> {
            UUID moving = command.moving();
            if (moving != null) {
                items.lockMovable(moving);
            }
            LedgerMask already = held.takenAlready(moving);
            List<PlannedItem> taken =
                    claims.takeBeside(() -> planner.plan(command.items(), command.start(), already), already);
            StoredHold hold = new StoredHold(Ids.next(), command.owner(), command.start(), in(command.ttl()), moving);
            rows.insert(hold);
            items.write(hold.id(), taken);
            return published(hold, taken, salon);
        });
    }

    @Override
    public HoldView extend(UUID holdId, Duration ttl) {
        return transactions.run(() -> {
            StoredHold hold = rows.lock(holdId)
                    .filter(h -> h.expiresAt().isAfter(clock.instant()))
                    .orElseThrow(() -> new Refusal(ErrorCode.HOLD_GONE, "That time is no longer held."));
            check(ttl, hold.owner());
            StoredHold extended = hold.until(in(ttl));
            rows.setExpiry(holdId, extended.expiresAt());
            return published(extended, items.of(holdId), salons.current());
        });
    }

    @Override
    public void release(UUID holdId) {
        transactions.run(() -> held.release(holdId));
    }

    @Override
    public int releaseAllOf(UUID callId) {
        return transactions.run(() -> (int) rows.ofCall(callId).stream()
                .filter(hold -> held.release(hold.id()))
                .count());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<HoldView> find(UUID holdId) {
        return rows.live(holdId, clock.instant()).stream()
                .flatMap(hold -> view(hold, items.of(holdId), salons.current()))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<HoldView> live() {
        return views(rows.live(clock.instant()));
    }

    /** Not one transaction: mostly there are none, and one that ends meanwhile is no hold any more. */
    @Override
    public List<HoldView> liveOf(UUID callId) {
        Instant now = clock.instant();
        return views(rows.ofCall(callId).stream()
                .filter(hold -> hold.expiresAt().isAfter(now))
                .toList());
    }

    private List<HoldView> views(List<StoredHold> holds) {
        if (holds.isEmpty()) {
            return List.of();
        }
        Salon salon = salons.current();
        Map<UUID, List<PlannedItem>> held =
                items.of(holds.stream().map(StoredHold::id).toList());
        return holds.stream()
                .flatMap(hold -> view(hold, held.getOrDefault(hold.id(), List.of()), salon))
                .toList();
    }

    /** Nothing for one that has just ended: its items are gone. */
    private static Stream<HoldView> view(StoredHold hold, List<PlannedItem> held, Salon salon) {
        return held.isEmpty() ? Stream.of() : Stream.of(hold.view(held, salon));
    }

    private HoldView published(StoredHold hold, List<PlannedItem> taken, Salon salon) {
        HoldView view = hold.view(taken, salon);
        events.publishEvent(new HoldPlaced(CurrentTenant.id(), view));
        return view;
    }

    /** As exact as the database keeps it, so that a hold reads the same when it is found again. */
    private Instant in(Duration ttl) {
        return clock.instant().plus(ttl).truncatedTo(ChronoUnit.MILLIS);
    }

    private static void check(Duration ttl, HoldOwner owner) {
        Duration longest = owner.kind() == HoldOwner.Kind.WAITLIST ? LONGEST_OFFER : LONGEST;
        if (ttl.compareTo(SHORTEST) < 0 || ttl.compareTo(longest) > 0) {
            throw Refusal.ofField("ttlSeconds", "Time is held for 10 seconds to 15 minutes.");
        }
    }
}
