package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.ledger.DayLedger;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.staff.Timetable;
import app.ringlet.protocol.salon.ResourceView;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lays schedule and ledger over each other: two queries, however many people, units and days. */
@Component
class SalonTime {

    private final DayLedger ledger;
    private final VisitItems items;
    private final InstantSource clock;

    SalonTime(DayLedger ledger, VisitItems items, InstantSource clock) {
        this.ledger = ledger;
        this.items = items;
        this.clock = clock;
    }

    /** @param own the cells of a visit that is to be moved, which do not stand in its way */
    FreeTime read(SalonSetup setup, Horizon horizon, List<Part> parts, LedgerMask own) {
        Set<UUID> who = employees(parts);
        Set<UUID> all = units(parts);
        all.addAll(who);
        List<DayLedger.Row> rows = ledger.read(all, horizon.firstDay(), horizon.lastDay());
        return lay(setup.timetable(), horizon, who, all, rows, disregarded(own));
    }

    /** @param who of {@code all} are employees; the others are units, which have no schedule of their own */
    static FreeTime lay(
            Timetable timetable,
            Horizon horizon,
            Set<UUID> who,
            Set<UUID> all,
            List<DayLedger.Row> rows,
            List<LedgerMask> disregarded) {
        Map<UUID, Timeline> working = new HashMap<>();
        for (UUID each : all) {
            working.put(
                    each,
                    who.contains(each)
                            ? horizon.line(timetable.working(each, horizon.start(), horizon.end()))
                            : horizon.always());
        }
        Timeline open = horizon.line(timetable.open(horizon.start(), horizon.end()));
        return new FreeTime(horizon, open, working, horizon.free(working, rows, disregarded));
    }

    private List<LedgerMask> disregarded(LedgerMask own) {
        List<LedgerMask> masks = new ArrayList<>();
        masks.add(own);
        items.ofExpiredHolds(clock.instant()).values().forEach(expired -> masks.add(PlannedItem.mask(expired)));
        return masks;
    }

    static Set<UUID> employees(List<Part> parts) {
        Set<UUID> who = new HashSet<>();
        parts.forEach(part -> part.options().forEach(option -> who.add(option.employee())));
        return who;
    }

    static Set<UUID> units(List<Part> parts) {
        Set<UUID> which = new HashSet<>();
        for (Part part : parts) {
            for (Option option : part.options()) {
                for (Take take : option.takes()) {
                    take.units().stream().map(ResourceView.Unit::id).forEach(which::add);
                }
            }
        }
        return which;
    }
}
