package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.Availabilities;
import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.SlotGrid;
import app.ringlet.cloud.booking.ledger.Cells;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Lays schedules, opening hours and ledger over each other, on one snapshot of the database. */
@Service
class SlotFinder implements Availabilities {

    /** 62 days and the last one, which may have 25 hours. */
    private static final Duration FURTHEST = Duration.ofDays(63).plusHours(1);

    private static final Duration LAST = Duration.ofDays(2 * 366L).plus(FURTHEST);
    private static final int MOST = 500;

    private final Wishes wishes;
    private final SalonTime time;
    private final VisitItems items;
    private final Salons salons;
    private final InstantSource clock;

    SlotFinder(Wishes wishes, SalonTime time, VisitItems items, Salons salons, InstantSource clock) {
        this.wishes = wishes;
        this.time = time;
        this.items = items;
        this.salons = salons;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Slot> find(AvailabilityQuery query) {
        check(query);
        WantedVisit visit = wishes.understand(query.items());
        Instant now = clock.instant();
        Instant from = query.from().isBefore(now) ? now : query.from();
        if (!from.isBefore(query.to())) {
            return List.of();
        }
        Horizon horizon = new Horizon(from, query.to().plus(visit.length()));
        List<Part> parts = visit.parts();
        SalonTime.Lines lines = time.read(horizon, parts, own(query.moving()));
        VisitSearch search = new VisitSearch(parts, lines.open(), lines.free());
        return slots(query, visit, horizon, search, from);
    }

    private List<Slot> slots(
            AvailabilityQuery query, WantedVisit visit, Horizon horizon, VisitSearch search, Instant from) {
        Salon salon = salons.current();
        Timeline starts = search.possible().copy().keepEvery(SlotGrid.MINUTES / Cells.MINUTES);
        boolean one = query.choice() == AvailabilityQuery.Choice.FIRST_FREE_EMPLOYEE;
        int end = horizon.cell(query.to());
        List<Slot> slots = new ArrayList<>();
        for (int cell = starts.next(horizon.cell(from)); cell >= 0 && cell < end; cell = starts.next(cell + 1)) {
            List<List<UUID>> servants = search.servants(cell);
            for (List<UUID> each : one ? servants.subList(0, 1) : servants) {
                slots.add(slot(visit.plan(each, horizon.time(cell)), salon));
                if (slots.size() == query.limit()) {
                    return slots;
                }
            }
        }
        return slots;
    }

    private static Slot slot(List<PlannedItem> planned, Salon salon) {
        PlannedItem first = planned.getFirst();
        return new Slot(
                salon.local(first.start()),
                salon.local(planned.getLast().end()),
                first.employeeId(),
                planned.stream()
                        .map(i -> new Slot.Item(
                                i.serviceId(), i.employeeId(), i.guest(), salon.local(i.start()), salon.local(i.end())))
                        .toList());
    }

    /** A cancelled appointment's time is not its own any more. */
    private LedgerMask own(@Nullable UUID moving) {
        return moving == null ? LedgerMask.EMPTY : PlannedItem.mask(items.ofAppointmentThatTakesTime(moving));
    }

    private void check(AvailabilityQuery query) {
        if (query.limit() < 1 || query.limit() > MOST) {
            throw Refusal.ofField("limit", "A limit is 1 to " + MOST + ".");
        }
        if (query.to().isBefore(query.from())) {
            throw Refusal.ofField("to", "The range ends before it begins.");
        }
        if (query.to().isAfter(clock.instant().plus(LAST))) {
            throw Refusal.ofField("to", "Times are known two years ahead.");
        }
        if (Duration.between(query.from(), query.to()).compareTo(FURTHEST) > 0) {
            throw Refusal.ofField("to", "A range has 62 days at most.");
        }
    }
}
