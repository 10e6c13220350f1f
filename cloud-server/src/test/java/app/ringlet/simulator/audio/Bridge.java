package app.ringlet.simulator.audio;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Two lines joined: each hears what the other says. */
public final class Bridge {
    /** The clock may move one line twice before the other. */
    private static final int MOST_WAITING = 3;

    private final AudioLine one;
    private final AudioLine other;
    private final Side ofOne;
    private final Side ofOther;

    private Bridge(AudioLine one, AudioLine other) {
        this.one = one;
        this.other = other;
        ConcurrentLinkedQueue<byte[]> there = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<byte[]> back = new ConcurrentLinkedQueue<>();
        ofOne = new Side(there, back);
        ofOther = new Side(back, there);
    }

    public static Bridge between(AudioLine one, AudioLine other) {
        Bridge bridge = new Bridge(one, other);
        one.join(bridge.ofOne);
        other.join(bridge.ofOther);
        return bridge;
    }

    public void open() {
        one.part(ofOne);
        other.part(ofOther);
    }

    private record Side(ConcurrentLinkedQueue<byte[]> there, ConcurrentLinkedQueue<byte[]> back) implements OtherEnd {
        @Override
        public byte @Nullable [] exchange(byte @Nullable [] spoken) {
            if (spoken != null && there.size() < MOST_WAITING) {
                there.add(spoken);
            }
            return back.poll();
        }
    }
}
