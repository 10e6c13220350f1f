package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.setup.SalonSetup;
import app.ringlet.protocol.salon.BookingRules.Assignment;
import app.ringlet.protocol.salon.EmployeeView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who serves a client who names nobody: by the salon's rule, whoever has the fewest minutes of their working time taken on that day of
 * the salon's zone, of equals the calendar's first column; or always the first column. For one thread.
 */
final class FairOrder {

    private final List<UUID> columns;
    private final boolean leastBusy;
    private final FreeTime time;
    private final ZoneId zone;
    private final Map<LocalDate, List<UUID>> known = new HashMap<>();

    FairOrder(SalonSetup setup, FreeTime time) {
        this.columns = setup.people().stream()
                .map(EmployeeView::id)
                .filter(time.working()::containsKey)
                .toList();
        this.leastBusy = setup.salon().rules().assignment() == Assignment.LEAST_BUSY;
        this.time = time;
        this.zone = setup.salon().zone();
    }

    List<UUID> columns() {
        return columns;
    }

    /** @param cell when the visit starts */
    List<UUID> at(int cell) {
        if (!leastBusy || columns.size() < 2) {
            return columns;
        }
        LocalDate day = time.horizon().time(cell).atZone(zone).toLocalDate();
        return known.computeIfAbsent(day, this::on);
    }

    private List<UUID> on(LocalDate day) {
        int from = time.horizon().cell(day.atStartOfDay(zone).toInstant());
        int to = time.horizon().cell(day.plusDays(1).atStartOfDay(zone).toInstant());
        Map<UUID, Integer> taken = new HashMap<>();
        for (UUID who : columns) {
            taken.put(who, time.taken(who, from, to));
        }
        return columns.stream().sorted(Comparator.comparing(taken::get)).toList();
    }
}
