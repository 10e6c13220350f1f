package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.ChangeVisit;
import app.ringlet.cloud.booking.availability.Planner;
import app.ringlet.cloud.booking.holds.Claims;
import app.ringlet.cloud.booking.holds.HeldTime;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives an appointment other items, and its time in the ledger with them. */
@Component
class Changes {

    private final Planner planner;
    private final Claims claims;
    private final HeldTime held;
    private final VisitItems items;

    Changes(Planner planner, Claims claims, HeldTime held, VisitItems items) {
        this.planner = planner;
        this.claims = claims;
        this.held = held;
        this.items = items;
    }

    /** @return what the appointment then consists of */
    List<PlannedItem> apply(UUID appointment, List<PlannedItem> before, ChangeVisit command) {
        UUID hold = command.holdId();
        held.endMovesOf(appointment, hold);
        if (hold != null) {
            if (command.start() != null || command.items() != null) {
                throw Refusal.ofField("holdId", "A hold says itself when and what.");
            }
            return takeOver(appointment, before, hold);
        }
        Instant start = command.start() == null ? PlannedItem.start(before) : command.start();
        LedgerMask own = PlannedItem.mask(before);
        List<VisitItem> wanted = command.items();
        List<PlannedItem> taken = claims.take(
                () -> wanted == null ? planner.shift(before, start, own) : planner.plan(wanted, start, own), own);
        List<PlannedItem> after = command.reprice() ? taken : atOldPrices(before, taken);
        items.replace(appointment, after);
        return after;
    }

    private List<PlannedItem> takeOver(UUID appointment, List<PlannedItem> before, UUID hold) {
        items.remove(appointment);
        List<PlannedItem> taken = held.handOver(hold, appointment);
        claims.giveBack(before, taken);
        List<PlannedItem> after = atOldPrices(before, taken);
        if (!after.equals(taken)) {
            items.replace(appointment, after);
        }
        return after;
    }

    /** What was sold before keeps its price, whoever does it now; each sale counts once. */
    private static List<PlannedItem> atOldPrices(List<PlannedItem> before, List<PlannedItem> taken) {
        List<PlannedItem> left = new ArrayList<>(before);
        List<PlannedItem> after = new ArrayList<>();
        for (PlannedItem item : taken) {
            Optional<PlannedItem> same = left.stream().filter(item::sellsSameAs).findFirst();
            same.ifPresent(left::remove);
            after.add(same.map(old -> item.at(old.charge())).orElse(item));
        }
        return after;
    }
}
