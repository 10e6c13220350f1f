package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.ledger.DayLedger;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.staff.Schedules;
import app.ringlet.cloud.staff.Timetable;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the current salon's time over a horizon: one query for each kind of thing, however many people and days. */
@Component
class SalonTime {

    private final Salons salons;
    private final Schedules schedules;
    private final DayLedger ledger;
    private final VisitItems items;
    private final InstantSource clock;

    SalonTime(Salons salons, Schedules schedules, DayLedger ledger, VisitItems items, InstantSource clock) {
        this.salons = salons;
        this.schedules = schedules;
        this.ledger = ledger;
        this.items = items;
        this.clock = clock;
    }

    /** @param working by the schedule. @param free what of that the ledger has free */
    record Lines(Timeline open, Map<UUID, Timeline> working, Map<UUID, Timeline> free) {}

    /** @param own the cells of a visit that is to be moved, which do not stand in its way */
    Lines read(Horizon horizon, List<Part> parts, LedgerMask own) {
        Set<UUID> people =
                parts.stream().map(Part::who).flatMap(Collection::stream).collect(Collectors.toSet());
        Salon salon = salons.current();
        Timetable timetable = schedules.timetable(salon, people, horizon.start(), horizon.end());
        Timeline open = horizon.line(timetable.open(horizon.start(), horizon.end()));
        Map<UUID, Timeline> working = new HashMap<>();
        people.forEach(who -> working.put(who, horizon.line(timetable.working(who, horizon.start(), horizon.end()))));
        List<DayLedger.Row> rows = ledger.read(people, horizon.firstDay(), horizon.lastDay());
        return new Lines(open, working, horizon.free(working, rows, disregarded(own)));
    }

    private List<LedgerMask> disregarded(LedgerMask own) {
        List<LedgerMask> masks = new ArrayList<>();
        masks.add(own);
        items.ofExpiredHolds(clock.instant()).values().forEach(expired -> masks.add(PlannedItem.mask(expired)));
        return masks;
    }
}
