package app.ringlet.cloud.booking.availability;

import java.util.Arrays;

/** Cells in a row, a bit for each; beyond the end nothing is set. Mutable, and of a fixed length. */
final class Timeline {

    private final int cells;
    private final long[] bits;

    Timeline(int cells) {
        this(cells, new long[(cells + 63) >> 6]);
    }

    private Timeline(int cells, long[] bits) {
        this.cells = cells;
        this.bits = bits;
    }

    Timeline copy() {
        return new Timeline(cells, bits.clone());
    }

    int cells() {
        return cells;
    }

    boolean get(int cell) {
        return cell >= 0 && cell < cells && (bits[cell >> 6] >>> cell & 1) != 0;
    }

    /** Sets [from, to), as far as it lies within the line. */
    void set(int from, int to) {
        int first = Math.max(from, 0);
        int end = Math.min(to, cells);
        while (first < end) {
            int inWord = Math.min(64 - (first & 63), end - first);
            bits[first >> 6] |= (-1L >>> (64 - inWord)) << first;
            first += inWord;
        }
    }

    /** Takes away those cells from {@code at} on that are set in {@code word}, of which the low {@code length} bits count. */
    void clearWord(int at, long word, int length) {
        for (int first = Math.max(at, 0), end = Math.min(at + length, cells); first < end; ) {
            int index = first >> 6;
            int shift = (index << 6) - at;
            bits[index] &= ~(shift >= 0 ? word >>> shift : word << -shift);
            first = (index + 1) << 6;
        }
    }

    Timeline and(Timeline other) {
        for (int w = 0; w < bits.length; w++) {
            bits[w] &= other.bits[w];
        }
        return this;
    }

    Timeline or(Timeline other) {
        for (int w = 0; w < bits.length; w++) {
            bits[w] |= other.bits[w];
        }
        return this;
    }

    /** Where a cell and the {@code length - 1} after it are all set: by doubling, in the logarithm of the length. */
    Timeline startsOfRuns(int length) {
        Timeline runs = copy();
        int known = 1;
        while (known < length) {
            int step = Math.min(known, length - known);
            runs.and(runs.earlier(step));
            known += step;
        }
        return runs;
    }

    /** The line moved {@code by} cells towards the start, or away from it if negative: a cell is set where the one {@code by} later was. */
    Timeline earlier(int by) {
        return by < 0 ? later(-by) : new Timeline(cells, shifted(by));
    }

    private long[] shifted(int by) {
        long[] moved = new long[bits.length];
        int words = by >> 6;
        int rest = by & 63;
        for (int w = 0; w + words < bits.length; w++) {
            long low = bits[w + words] >>> rest;
            long high = rest == 0 || w + words + 1 == bits.length ? 0 : bits[w + words + 1] << (64 - rest);
            moved[w] = low | high;
        }
        return moved;
    }

    private Timeline later(int by) {
        Timeline moved = new Timeline(cells);
        int words = by >> 6;
        int rest = by & 63;
        for (int w = bits.length - 1; w >= words; w--) {
            long high = bits[w - words] << rest;
            long low = rest == 0 || w == words ? 0 : bits[w - words - 1] >>> (64 - rest);
            moved.bits[w] = high | low;
        }
        moved.clear(cells, bits.length << 6);
        return moved;
    }

    /** Whether all of [from, to) is set. */
    boolean isSet(int from, int to) {
        return from >= 0 && to <= cells && nextClear(from) >= to;
    }

    /** How many of [from, to) are set, as far as it lies within the line. */
    int count(int from, int to) {
        int count = 0;
        int first = Math.max(from, 0);
        int end = Math.min(to, cells);
        while (first < end) {
            int inWord = Math.min(64 - (first & 63), end - first);
            count += Long.bitCount(bits[first >> 6] & (-1L >>> (64 - inWord)) << first);
            first += inWord;
        }
        return count;
    }

    /** The first cell from {@code from} on that is not set; the line's length if there is none. */
    int nextClear(int from) {
        for (int w = from >> 6, cell = from; cell < cells; cell = ++w << 6) {
            long clear = ~bits[w] & (-1L << cell);
            if (clear != 0) {
                return Math.min(cells, (w << 6) + Long.numberOfTrailingZeros(clear));
            }
        }
        return cells;
    }

    /** The last cell before {@code before} that is not set; -1 if there is none. */
    int previousClear(int before) {
        for (int cell = before - 1; cell >= 0; cell = (cell & ~63) - 1) {
            long clear = ~bits[cell >> 6] & (-1L >>> (63 - (cell & 63)));
            if (clear != 0) {
                return (cell & ~63) + 63 - Long.numberOfLeadingZeros(clear);
            }
        }
        return -1;
    }

    private void clear(int from, int to) {
        for (int cell = from; cell < to; cell++) {
            bits[cell >> 6] &= ~(1L << cell);
        }
    }

    /** The first set cell from {@code from} on, or -1. */
    int next(int from) {
        if (from >= cells) {
            return -1;
        }
        int w = from >> 6;
        long word = bits[w] & (-1L << from);
        while (word == 0) {
            if (++w == bits.length) {
                return -1;
            }
            word = bits[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }

    @Override
    public String toString() {
        return "Timeline" + Arrays.toString(bits);
    }
}
