package app.ringlet.cloud.booking.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A set of cells of some resources, by ledger row. */
public final class LedgerMask {

    public static final LedgerMask EMPTY = new LedgerMask(new TreeMap<>());

    private final NavigableMap<LedgerDay, long[]> words;

    private LedgerMask(NavigableMap<LedgerDay, long[]> words) {
        this.words = words;
    }

    public static Builder builder() {
        return new Builder();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The rows in which there are cells, in the order in which they are locked. */
    public NavigableSet<LedgerDay> days() {
        return Collections.unmodifiableNavigableSet(words.navigableKeySet());
    }

    /** Cells of one row, as {@link Cells#WORDS} words. */
    public long[] of(LedgerDay day) {
        long[] found = words.get(day);
        return found == null ? new long[Cells.WORDS] : found.clone();
    }

    public boolean overlaps(LedgerMask other) {
        return words.entrySet().stream().anyMatch(row -> {
            long[] theirs = other.of(row.getKey());
            return IntStream.range(0, Cells.WORDS).anyMatch(w -> (row.getValue()[w] & theirs[w]) != 0);
        });
    }

    /** What is in this and not in {@code other}. */
    public LedgerMask minus(LedgerMask other) {
        NavigableMap<LedgerDay, long[]> left = new TreeMap<>();
        words.forEach((day, mine) -> {
            long[] theirs = other.of(day);
            long[] rest = IntStream.range(0, Cells.WORDS)
                    .mapToLong(w -> mine[w] & ~theirs[w])
                    .toArray();
            if (Arrays.stream(rest).anyMatch(word -> word != 0)) {
                left.put(day, rest);
            }
        });
        return new LedgerMask(left);
    }

    /** The first day's beginning. @throws java.util.NoSuchElementException if there are no cells */
    public Instant start() {
        return Cells.start(Cells.first(days().stream()
                .map(LedgerDay::utcDay)
                .min(Comparator.naturalOrder())
                .orElseThrow()));
    }

    /** The last day's end. @throws java.util.NoSuchElementException if there are no cells */
    public Instant end() {
        LocalDate last = days().stream()
                .map(LedgerDay::utcDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Cells.start(Cells.first(last.plusDays(1)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LedgerMask mask
                && days().equals(mask.days())
                && days().stream().allMatch(day -> Arrays.equals(of(day), mask.of(day)));
    }

    @Override
    public int hashCode() {
        return days().hashCode();
    }

    static NavigableSet<LedgerDay> daysOf(LedgerMask a, LedgerMask b) {
        NavigableSet<LedgerDay> both = new TreeSet<>(a.days());
        both.addAll(b.days());
        return both;
    }

    /** Collects cells. */
    public static final class Builder {

        private final NavigableMap<LedgerDay, long[]> words = new TreeMap<>();

        /**
         * @throws IllegalArgumentException if a border is not on five minutes, or a cell is there already: nobody serves two
         *     clients at once
         */
        public Builder add(UUID resource, Instant start, Instant end) {
            if (!Cells.isBorder(start) || !Cells.isBorder(end)) {
                throw new IllegalArgumentException("not on five minutes: " + start + " to " + end);
            }
            for (long cell = Cells.at(start); cell < Cells.at(end); cell++) {
                int ofDay = (int) Math.floorMod(cell, (long) Cells.PER_DAY);
                long[] row =
                        words.computeIfAbsent(new LedgerDay(resource, Cells.dayOf(cell)), k -> new long[Cells.WORDS]);
                long bit = 1L << (ofDay % Cells.PER_WORD);
                if ((row[ofDay / Cells.PER_WORD] & bit) != 0) {
                    throw new IllegalArgumentException("taken twice: " + resource + " at " + Cells.start(cell));
                }
                row[ofDay / Cells.PER_WORD] |= bit;
            }
            return this;
        }

        public LedgerMask build() {
            return new LedgerMask(words);
        }
    }
}
