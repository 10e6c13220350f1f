package app.ringlet.cloud.booking.inspection;

import app.ringlet.cloud.booking.ledger.Cells;
import app.ringlet.cloud.booking.ledger.LedgerDay;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the ledger should say: the OR of masks, and where two of them meet. */
final class Expectation {

    private final Map<LedgerDay, long[]> taken = new TreeMap<>();
    private final Map<LedgerDay, long[]> takenTwice = new TreeMap<>();

    void add(LedgerMask mask) {
        for (LedgerDay day : mask.days()) {
            long[] words = mask.of(day);
            long[] once = taken.computeIfAbsent(day, k -> new long[Cells.WORDS]);
            long[] twice = takenTwice.computeIfAbsent(day, k -> new long[Cells.WORDS]);
            for (int w = 0; w < Cells.WORDS; w++) {
                twice[w] |= once[w] & words[w];
                once[w] |= words[w];
            }
        }
    }

    Set<LedgerDay> days() {
        return new TreeSet<>(taken.keySet());
    }

    /** Cells that the ledger shows taken, by nothing. */
    List<String> surplus(LedgerDay day, long[] ledger) {
        long[] once = taken.getOrDefault(day, new long[Cells.WORDS]);
        long[] cells = new long[Cells.WORDS];
        for (int w = 0; w < Cells.WORDS; w++) {
            cells[w] = ledger[w] & ~once[w];
        }
        return names(cells);
    }

    /** Cells that something takes while the ledger shows them free, or that two things take. */
    List<String> missing(LedgerDay day, long[] ledger) {
        long[] once = taken.getOrDefault(day, new long[Cells.WORDS]);
        long[] twice = takenTwice.getOrDefault(day, new long[Cells.WORDS]);
        long[] cells = new long[Cells.WORDS];
        for (int w = 0; w < Cells.WORDS; w++) {
            cells[w] = (once[w] & ~ledger[w]) | twice[w];
        }
        return names(cells);
    }

    private static List<String> names(long[] words) {
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < Cells.WORDS * Long.SIZE; cell++) {
            int bit = cell % Long.SIZE;
            if ((words[cell / Long.SIZE] >>> bit & 1) != 0) {
                // A bit beyond the 48th stands for no time at all, but must not go unseen.
                names.add(
                        bit < Cells.PER_WORD
                                ? Cells.time(cell / Long.SIZE * Cells.PER_WORD + bit)
                                        .toString()
                                : "bit " + bit + " of word " + cell / Long.SIZE);
            }
        }
        return names;
    }
}
