package app.ringlet.cloud.booking.holds;

import app.ringlet.cloud.booking.HoldReleased;
import app.ringlet.cloud.booking.TimeFreed;
import app.ringlet.cloud.booking.ledger.DayLedger;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends holds: each ends once, by whoever locks its row first. To be called in a transaction. */
@Component
public class HeldTime {

    private final HoldRows rows;
    private final VisitItems items;
    private final DayLedger ledger;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    HeldTime(HoldRows rows, VisitItems items, DayLedger ledger, InstantSource clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.items = items;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /** @return whether it was there to be ended */
    boolean release(UUID holdId) {
        return release(holdId, hold -> true);
    }

    boolean releaseExpired(UUID holdId) {
        return release(holdId, this::isExpired);
    }

    /** Ends the expired holds that stand in the way of {@code wanted}. @return whether there were any */
    public boolean clearExpired(LedgerMask wanted) {
        if (wanted.isEmpty()) {
            return false;
        }
        boolean cleared = false;
        for (Map.Entry<UUID, List<PlannedItem>> expired :
                items.ofExpiredHolds(clock.instant()).entrySet()) {
            if (PlannedItem.mask(expired.getValue()).overlaps(wanted)) {
                // Also if another has just ended it while we waited for its row.
                releaseExpired(expired.getKey());
                cleared = true;
            }
        }
        return cleared;
    }

    /**
     * Makes what is held belong to the visit {@code heir}, without giving it back in between.
     *
     * @return what was held
     * @throws Refusal {@code hold_gone}; {@code invalid_field} for one that is to move another visit
     */
    public List<PlannedItem> handOver(UUID holdId, UUID heir) {
        StoredHold hold = rows.lock(holdId)
                .filter(h -> !isExpired(h))
                .orElseThrow(() -> new Refusal(ErrorCode.HOLD_GONE, "That time is no longer held."));
        if (hold.moving() != null && !hold.moving().equals(heir)) {
            throw Refusal.ofField("holdId", "This time is held to move another appointment.");
        }
        List<PlannedItem> held = items.of(holdId);
        rows.delete(holdId);
        items.handOver(holdId, heir);
        ended(hold, null);
        return held;
    }

    /** Ends the holds that would move the visit, whose row is locked, before its time changes. @param but one that stays */
    public void endMovesOf(UUID appointment, @Nullable UUID but) {
        rows.lockThoseMoving(appointment).stream()
                .filter(hold -> !hold.id().equals(but))
                .forEach(this::end);
    }

    /** By hold, the appointment that it would move. */
    public Map<UUID, UUID> moves() {
        return rows.moves();
    }

    private boolean release(UUID holdId, Predicate<StoredHold> condition) {
        Optional<StoredHold> hold = rows.lock(holdId).filter(condition);
        hold.ifPresent(this::end);
        return hold.isPresent();
    }

    private void end(StoredHold hold) {
        List<PlannedItem> held = items.of(hold.id());
        rows.delete(hold.id());
        items.remove(hold.id());
        ledger.release(PlannedItem.mask(held).minus(takenAlready(hold.moving())));
        ended(hold, new TimeFreed(CurrentTenant.id(), PlannedItem.start(held), PlannedItem.end(held)));
    }

    /** The cells of the visit that a hold would move. */
    LedgerMask takenAlready(@Nullable UUID moving) {
        return moving == null ? LedgerMask.EMPTY : PlannedItem.mask(items.ofAppointmentThatTakesTime(moving));
    }

    private boolean isExpired(StoredHold hold) {
        Instant now = clock.instant();
        return !hold.expiresAt().isAfter(now);
    }

    private void ended(StoredHold hold, @Nullable TimeFreed freed) {
        events.publishEvent(new HoldReleased(CurrentTenant.id(), hold.id(), hold.callId(), freed));
    }
}
