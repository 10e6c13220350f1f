package app.ringlet.cloud.booking.holds;

import app.ringlet.cloud.booking.availability.Planner;
import app.ringlet.cloud.booking.ledger.DayLedger;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.platform.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes time in the ledger, past holds that have run out. To be called in a transaction. */
@Component
public class Claims {

    private final DayLedger ledger;
    private final HeldTime held;

    Claims(DayLedger ledger, HeldTime held) {
        this.ledger = ledger;
        this.held = held;
    }

    /**
     * Takes the first of {@code ways} that can be had.
     *
     * @param own what the visit takes already, and gives back
     * @throws Refusal {@code slot_taken} if none can
     */
    public List<PlannedItem> take(List<List<PlannedItem>> ways, LedgerMask own) {
        for (List<PlannedItem> way : ways) {
            LedgerMask mask = PlannedItem.mask(way);
            if (ledger.exchange(own, mask) || (held.clearExpired(mask) && ledger.exchange(own, mask))) {
                return way;
            }
        }
        throw Planner.slotTaken();
    }

    public void giveBack(List<PlannedItem> items) {
        ledger.release(PlannedItem.mask(items));
    }
}
