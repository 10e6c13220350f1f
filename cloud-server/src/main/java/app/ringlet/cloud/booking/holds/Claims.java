package app.ringlet.cloud.booking.holds;

import app.ringlet.cloud.booking.availability.Planner;
import app.ringlet.cloud.booking.ledger.DayLedger;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.platform.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Takes time in the ledger, past holds that have run out. To be called in a transaction. */
@Component
public class Claims {

    /** More than a pool has units: each attempt fails only because someone else took one. */
    private static final int ATTEMPTS = 64;

    private final DayLedger ledger;
    private final HeldTime held;

    Claims(DayLedger ledger, HeldTime held) {
        this.ledger = ledger;
        this.held = held;
    }

    /**
     * Takes what {@code plan} plans. If someone has just taken some of it, it is planned anew on what the ledger then shows, until it
     * can be had or the plan is refused: another chair, another employee may still be free.
     *
     * @param plan reads the ledger as it is when it is asked
     * @param own what the visit takes already, and gives back
     * @throws Refusal what the plan refuses, {@code slot_taken} above all
     */
    public List<PlannedItem> take(Supplier<List<PlannedItem>> plan, LedgerMask own) {
        return take(plan, own, LedgerMask.EMPTY);
    }

    /** As {@link #take}, for one who needs not take what {@code taken} has already, and leaves it there. */
    List<PlannedItem> takeBeside(Supplier<List<PlannedItem>> plan, LedgerMask taken) {
        return take(plan, LedgerMask.EMPTY, taken);
    }

    private List<PlannedItem> take(Supplier<List<PlannedItem>> plan, LedgerMask own, LedgerMask taken) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<PlannedItem> way = plan.get();
            LedgerMask mask = PlannedItem.mask(way).minus(taken);
            if (ledger.exchange(own, mask) || (held.clearExpired(mask) && ledger.exchange(own, mask))) {
                return way;
            }
        }
        throw Planner.slotTaken();
    }

    public void giveBack(List<PlannedItem> items) {
        giveBack(items, List.of());
    }

    /** @param kept of {@code items}, what is in these stays taken */
    public void giveBack(List<PlannedItem> items, List<PlannedItem> kept) {
        ledger.release(PlannedItem.mask(items).minus(PlannedItem.mask(kept)));
    }
}
