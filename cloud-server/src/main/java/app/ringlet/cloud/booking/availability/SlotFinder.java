package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.Availabilities;
import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.policies.Terms;
import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.cloud.booking.setup.Setups;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lays schedules, opening hours and ledger over each other. Without a transaction: the ledger is one query, and what is read after it
 * can only hide a time that has just become free.
 */
@Service
class SlotFinder implements Availabilities {

    static final Duration LONGEST_BUFFER = Duration.ofHours(2);

    /** 62 days and the last one, which may have 25 hours. */
    private static final Duration FURTHEST = Duration.ofDays(63).plusHours(1);

    private static final Duration LAST = Duration.ofDays(2 * 366L).plus(FURTHEST);
    private static final int MOST = 500;

    private final Setups setups;
    private final SalonTime time;
    private final VisitItems items;
    private final InstantSource clock;

    SlotFinder(Setups setups, SalonTime time, VisitItems items, InstantSource clock) {
        this.setups = setups;
        this.time = time;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public List<Slot> find(AvailabilityQuery query) {
        return find(salon -> query);
    }

    @Override
    public List<Slot> find(Function<Salon, AvailabilityQuery> question) {
        SalonSetup setup = setups.current();
        AvailabilityQuery query = question.apply(setup.salon());
        check(query);
        WantedVisit visit = Wishes.understand(query.items(), setup);
        Instant now = clock.instant();
        boolean desk = query.source() == BookingSource.DESK;
        Terms terms = new Terms(setup.salon(), now);
        Instant from = later(query.from(), desk ? now : terms.earliest());
        Instant to = desk ? query.to() : earlier(query.to(), terms.latest());
        if (!from.isBefore(to)) {
            return List.of();
        }
        Duration length = Duration.ofMinutes((long) visit.longest() * Option.CELL);
        Horizon horizon = new Horizon(from.minus(LONGEST_BUFFER), to.plus(length));
        FreeTime free = time.read(setup, horizon, visit.parts(), own(query.moving()));
        return new VisitSearch(visit, free).find(query, from, to);
    }

    /** A cancelled appointment's time is not its own any more. */
    private LedgerMask own(@Nullable UUID moving) {
        return moving == null ? LedgerMask.EMPTY : PlannedItem.mask(items.ofAppointmentThatTakesTime(moving));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
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
