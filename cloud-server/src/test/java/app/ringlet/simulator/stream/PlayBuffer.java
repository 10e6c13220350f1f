package app.ringlet.simulator.stream;

import app.ringlet.simulator.audio.MuLaw;
import app.ringlet.simulator.audio.Sound;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server has sent and the telephone has not yet heard, with the marks between. Its own monitor guards it. */
final class PlayBuffer {
    /** Half an hour. */
    private static final int MOST_BYTES = 30 * 60 * Sound.RATE;

    /** Sound, or a mark when it has a name. */
    private record Item(byte[] sound, @Nullable String mark) {}

    /** @param frame 160 bytes; null when there was nothing to play */
    record Played(byte @Nullable [] frame, List<String> marks) {}

    private final Deque<Item> items = new ArrayDeque<>();
    private int offset;
    private int bytes;

    /** Says whether there was room for it. */
    synchronized boolean add(byte[] sound) {
        if (bytes + sound.length > MOST_BYTES) {
            return false;
        }
        bytes += sound.length;
        items.add(new Item(sound, null));
        return true;
    }

    synchronized void mark(String name) {
        items.add(new Item(new byte[0], name));
    }

    /** Empties it; the marks that were still to come are given back, in order. */
    synchronized List<String> clear() {
        List<String> marks = items.stream()
                .map(Item::mark)
                .filter(java.util.Objects::nonNull)
                .map(String.class::cast)
                .toList();
        items.clear();
        offset = 0;
        bytes = 0;
        return marks;
    }

    /** The next 20 ms, and the marks of all that has been played with them. */
    synchronized Played next() {
        if (items.isEmpty()) {
            return new Played(null, List.of());
        }
        byte[] frame = new byte[Sound.FRAME];
        Arrays.fill(frame, MuLaw.SILENCE);
        List<String> marks = new ArrayList<>();
        int filled = 0;
        while (!items.isEmpty()) {
            Item first = items.getFirst();
            if (first.mark() != null) {
                marks.add(first.mark());
                items.removeFirst();
                continue;
            }
            if (filled == Sound.FRAME) {
                break;
            }
            int taken = Math.min(Sound.FRAME - filled, first.sound().length - offset);
            System.arraycopy(first.sound(), offset, frame, filled, taken);
            filled += taken;
            offset += taken;
            bytes -= taken;
            if (offset == first.sound().length) {
                items.removeFirst();
                offset = 0;
            }
        }
        return new Played(filled == 0 ? null : frame, marks);
    }
}
