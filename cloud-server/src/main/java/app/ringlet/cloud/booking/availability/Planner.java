package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.ledger.Cells;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.cloud.booking.setup.Setups;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says how a visit at a given time would be served; whether the time can be had is for the ledger to decide. */
@Component
public class Planner {

    private static final Duration FURTHEST = Duration.ofDays(731);

    private final Setups setups;
    private final SalonTime time;
    private final InstantSource clock;

    Planner(Setups setups, SalonTime time, InstantSource clock) {
        this.setups = setups;
        this.time = time;
        this.clock = clock;
    }

    /**
     * The best way in which the visit could be served at {@code start}, by what the ledger shows now.
     *
     * @param own the cells of a visit that is to be moved, which do not stand in its way
     * @throws Refusal {@code not_found}, {@code employee_cannot}, {@code in_the_past}, {@code outside_hours}, {@code slot_taken}
     */
    public List<PlannedItem> plan(List<VisitItem> items, Instant start, LedgerMask own) {
        WantedVisit visit = Wishes.understand(items, setups.current());
        Fitted fitted = fit(visit.guests(), visit.setup(), start, own);
        return visit.plan(fitted.served(), fitted.horizon());
    }

    /**
     * The same at the first start in {@code [from, to)} at which it could be served, for the desk.
     *
     * @throws Refusal {@code not_found}, {@code employee_cannot}; {@code slot_taken} if there is no such start
     */
    public List<PlannedItem> planFirst(List<VisitItem> items, Instant from, Instant to) {
        WantedVisit visit = Wishes.understand(items, setups.current());
        Instant end = to.plus(Duration.ofMinutes((long) visit.longest() * Option.CELL));
        Horizon horizon = new Horizon(from.minus(SlotFinder.LONGEST_BUFFER), end);
        FreeTime free = time.read(visit.setup(), horizon, visit.parts(), LedgerMask.EMPTY);
        return new VisitSearch(visit, free)
                .first(from, to)
                .map(served -> visit.plan(served, horizon))
                .orElseThrow(Planner::slotTaken);
    }

    /** A visit as it was sold, with the same employees, at another time. @throws Refusal as {@link #plan} */
    public List<PlannedItem> shift(List<PlannedItem> items, Instant start, LedgerMask own) {
        SoldVisit visit = new SoldVisit(items, setups.current());
        Fitted fitted = fit(visit.guests(), visit.setup(), start, own);
        return visit.plan(fitted.served(), fitted.horizon());
    }

    private record Fitted(Horizon horizon, List<Served> served) {}

    private Fitted fit(List<List<Part>> guests, SalonSetup setup, Instant start, LedgerMask own) {
        check(start);
        Horizon horizon = horizon(start, Part.longest(guests), setup.salon().zone());
        List<Part> parts = guests.stream().flatMap(List::stream).toList();
        FreeTime free = time.read(setup, horizon, parts, own);
        FairOrder order = new FairOrder(setup, free);
        int cell = horizon.cell(start);
        return assigned(guests, free.runs(), order.at(cell), cell)
                .map(served -> new Fitted(horizon, served))
                .orElseThrow(() -> assigned(guests, free.scheduledRuns(), order.columns(), cell)
                        .map(scheduled -> slotTaken())
                        .orElseGet(() ->
                                new Refusal(ErrorCode.OUTSIDE_HOURS, "The salon or the employee does not work then.")));
    }

    private static Optional<List<Served>> assigned(List<List<Part>> guests, Runs runs, List<UUID> order, int cell) {
        return new Assignment(guests, runs, new Starts(guests, runs), order, cell).find();
    }

    /** All of the start's day, so that who is least busy is known, and all of the visit with its buffers. */
    private static Horizon horizon(Instant start, int length, ZoneId zone) {
        LocalDate day = start.atZone(zone).toLocalDate();
        Instant dayEnd = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant end = start.plus(Duration.ofMinutes((long) length * Option.CELL));
        return new Horizon(
                day.atStartOfDay(zone).toInstant().minus(SlotFinder.LONGEST_BUFFER),
                end.isAfter(dayEnd) ? end : dayEnd);
    }

    private void check(Instant start) {
        if (!Cells.isBorder(start)) {
            throw Refusal.ofField("start", "A visit starts on five minutes.");
        }
        if (start.isAfter(clock.instant().plus(FURTHEST))) {
            throw Refusal.ofField("start", "A visit is booked two years ahead at most.");
        }
        // The five minutes that are running have not passed: someone who walks in sits down now.
        if (start.isBefore(Cells.start(Cells.at(clock.instant())))) {
            throw new Refusal(ErrorCode.IN_THE_PAST, "That time has passed.");
        }
    }

    /** The add-ons that an item really asks for. */
    public static Set<UUID> addOnsOf(VisitItem item) {
        return Wishes.addOnIds(item).collect(Collectors.toSet());
    }

    public static Refusal slotTaken() {
        return new Refusal(ErrorCode.SLOT_TAKEN, "That time has just been taken.");
    }
}
