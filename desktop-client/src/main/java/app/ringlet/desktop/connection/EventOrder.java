package app.ringlet.desktop.connection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees to it that each event is applied once and in its place. */
final class EventOrder {

    private long last;
    private @Nullable List<PushFrame> buffer;

    /** Place of the last event that was applied or loaded; 0 for none. */
    long last() {
        return last;
    }

    /** From now on events wait, until what was true at {@code seq} or later has been loaded. */
    void startBuffering(long seq) {
        last = seq;
        buffer = new ArrayList<>();
    }

    boolean buffering() {
        return buffer != null;
    }

    /** The events that came meanwhile, in the order they came; each must be taken again. */
    List<PushFrame> stopBuffering() {
        List<PushFrame> waiting = buffer == null ? List.of() : List.copyOf(buffer);
        buffer = null;
        return waiting;
    }

    Verdict take(PushFrame frame) {
        if (buffer != null) {
            buffer.add(frame);
            return Verdict.BUFFERED;
        }
        if (frame.seq() <= last) {
            return Verdict.KNOWN;
        }
        if (frame.seq() > last + 1) {
            return Verdict.GAP;
        }
        last = frame.seq();
        return Verdict.APPLY;
    }

    /** What to do with an event. */
    enum Verdict {
        APPLY,
        KNOWN,
        BUFFERED,
        GAP
    }
}
