package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.ledger.Cells;
import app.ringlet.cloud.booking.ledger.DayLedger;
import app.ringlet.cloud.booking.ledger.LedgerDay;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.staff.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Some UTC days in a row, and how times, schedules and ledger rows become lines of their cells. */
final class Horizon {

    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final long firstCell;
    private final int cells;

    Horizon(Instant from, Instant to) {
        this.firstDay = Cells.day(from);
        this.lastDay = Cells.day(to);
        this.firstCell = Cells.first(firstDay);
        this.cells = Math.toIntExact(Cells.first(lastDay.plusDays(1)) - firstCell);
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    Instant start() {
        return Cells.start(firstCell);
    }

    Instant end() {
        return Cells.start(firstCell + cells);
    }

    int cell(Instant instant) {
        return Math.toIntExact(Cells.from(instant) - firstCell);
    }

    Instant time(int cell) {
        return Cells.start(firstCell + cell);
    }

    /** Cells that lie wholly in one of {@code stretches}. */
    Timeline line(List<Stretch> stretches) {
        Timeline line = new Timeline(cells);
        for (Stretch s : stretches) {
            line.set(cell(s.start()), Math.toIntExact(Cells.at(s.end()) - firstCell));
        }
        return line;
    }

    Timeline always() {
        Timeline line = new Timeline(cells);
        line.set(0, cells);
        return line;
    }

    /** What is left of {@code working} without the cells that the ledger shows taken, other than those of {@code disregarded}. */
    Map<UUID, Timeline> free(Map<UUID, Timeline> working, List<DayLedger.Row> ledger, List<LedgerMask> disregarded) {
        Map<UUID, Timeline> free = new HashMap<>();
        working.forEach((who, line) -> free.put(who, line.copy()));
        for (DayLedger.Row row : ledger) {
            Timeline line = free.get(row.day().resource());
            if (line != null) {
                clear(line, row.day(), without(row, disregarded));
            }
        }
        return free;
    }

    private void clear(Timeline line, LedgerDay day, long[] words) {
        int at = Math.toIntExact(Cells.first(day.utcDay()) - firstCell);
        for (int w = 0; w < Cells.WORDS; w++) {
            line.clearWord(at + w * Cells.PER_WORD, words[w], Cells.PER_WORD);
        }
    }

    private static long[] without(DayLedger.Row row, List<LedgerMask> disregarded) {
        long[] words = row.words().clone();
        for (LedgerMask mask : disregarded) {
            long[] not = mask.of(row.day());
            for (int w = 0; w < Cells.WORDS; w++) {
                words[w] &= ~not[w];
            }
        }
        return words;
    }
}
