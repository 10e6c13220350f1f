package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.ledger.Cells;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says how a visit at a given time would be served; whether the time can be had is for the ledger to decide. */
@Component
public class Planner {

    private static final Duration FURTHEST = Duration.ofDays(731);

    private final Wishes wishes;
    private final SalonTime time;
    private final InstantSource clock;

    Planner(Wishes wishes, SalonTime time, InstantSource clock) {
        this.wishes = wishes;
        this.time = time;
        this.clock = clock;
    }

    /**
     * The ways in which the visit could be served at {@code start}, the best first; one at least.
     *
     * @param own the cells of a visit that is to be moved, which do not stand in its way
     * @throws Refusal {@code not_found}, {@code employee_cannot}, {@code in_the_past}, {@code outside_hours}, {@code slot_taken}
     */
    public List<List<PlannedItem>> plan(List<VisitItem> items, Instant start, LedgerMask own) {
        WantedVisit visit = wishes.understand(items);
        return fit(visit.parts(), start, visit.length(), own).stream()
                .map(servants -> visit.plan(servants, start))
                .toList();
    }

    /** A visit as it was sold, with the same employees, at another time. @throws Refusal as {@link #plan} */
    public List<PlannedItem> shift(List<PlannedItem> items, Instant start, LedgerMask own) {
        Duration by = Duration.between(PlannedItem.start(items), start);
        List<PlannedItem> moved = items.stream().map(item -> item.later(by)).toList();
        List<Part> parts = new ArrayList<>();
        for (PlannedItem item : moved) {
            parts.add(new Part(
                    Part.cells((int) Duration.between(start, item.start()).toMinutes()),
                    Part.cells(item.minutes().active()),
                    Part.cells(item.minutes().processing()),
                    Part.cells(item.minutes().finishing()),
                    List.of(item.employeeId()),
                    true));
        }
        fit(parts, start, Duration.between(start, PlannedItem.end(moved)), own);
        return moved;
    }

    private List<List<UUID>> fit(List<Part> parts, Instant start, Duration length, LedgerMask own) {
        if (!Cells.isBorder(start)) {
            throw Refusal.ofField("start", "A visit starts on five minutes.");
        }
        if (start.isAfter(clock.instant().plus(FURTHEST))) {
            throw Refusal.ofField("start", "A visit is booked two years ahead at most.");
        }
        // The running five minutes are not over: someone who walks in is served in them.
        if (Cells.at(start) < Cells.at(clock.instant())) {
            throw new Refusal(ErrorCode.IN_THE_PAST, "That time has passed.");
        }
        Horizon horizon = new Horizon(start, start.plus(length));
        SalonTime.Lines lines = time.read(horizon, parts, own);
        int cell = horizon.cell(start);
        if (!new VisitSearch(parts, lines.open(), lines.working()).possible().get(cell)) {
            throw new Refusal(ErrorCode.OUTSIDE_HOURS, "The salon or the employee does not work then.");
        }
        List<List<UUID>> found = new VisitSearch(parts, lines.open(), lines.free()).servants(cell);
        if (found.isEmpty()) {
            throw slotTaken();
        }
        return found;
    }

    /** The add-ons that an item really asks for. */
    public static Set<UUID> addOnsOf(VisitItem item) {
        return Wishes.addOnIds(item).collect(Collectors.toSet());
    }

    public static Refusal slotTaken() {
        return new Refusal(ErrorCode.SLOT_TAKEN, "That time has just been taken.");
    }
}
