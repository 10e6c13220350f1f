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
import java.util.UUID;
import java.util.stream.IntStream;
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
        if (hold != null) {
            if (command.start() != null || command.items() != null) {
                throw Refusal.ofField("holdId", "A hold says itself when and what.");
            }
            return takeOver(appointment, before, hold);
        }
        Instant start = command.start() == null ? PlannedItem.start(before) : command.start();
        LedgerMask own = PlannedItem.mask(before);
        List<VisitItem> wanted = command.items();
        List<PlannedItem> after = claims.take(
                () -> wanted == null ? planner.shift(before, start, own) : planner.plan(wanted, start, own), own);
        items.replace(appointment, after);
        return after;
    }

    private List<PlannedItem> takeOver(UUID appointment, List<PlannedItem> before, UUID hold) {
        items.remove(appointment);
        List<PlannedItem> taken = held.handOver(hold, appointment);
        claims.giveBack(before);
        if (!sellSame(before, taken)) {
            return taken;
        }
        List<PlannedItem> after = new ArrayList<>();
        IntStream.range(0, taken.size())
                .forEach(i -> after.add(taken.get(i).at(before.get(i).charge())));
        items.replace(appointment, after);
        return after;
    }

    private static boolean sellSame(List<PlannedItem> a, List<PlannedItem> b) {
        return a.size() == b.size()
                && IntStream.range(0, a.size()).allMatch(i -> a.get(i).sellsSameAs(b.get(i)));
    }
}
