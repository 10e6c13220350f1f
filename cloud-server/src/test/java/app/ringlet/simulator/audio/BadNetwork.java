package app.ringlet.simulator.audio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A way on which things get lost, doubled, late or bunched. For one thread. */
public final class BadNetwork<T> {
    private static final int LATE_BY = 3;

    private record Late<T>(T thing, long due) {}

    private final LineFaults faults;
    private final SplittableRandom chance;
    private final Deque<T> bunched = new ArrayDeque<>();
    private final Deque<Late<T>> late = new ArrayDeque<>();
    private long tick;
    private long releasedAt;

    public BadNetwork(LineFaults faults) {
        this.faults = faults;
        this.chance = new SplittableRandom(faults.seed());
    }

    /** One tick: takes what is sent now, gives what arrives now, in the order of arrival. */
    public List<T> pass(@Nullable T sent) {
        tick++;
        if (sent != null && chance.nextDouble() >= faults.lost()) {
            if (chance.nextDouble() < faults.late()) {
                late.add(new Late<>(sent, tick + LATE_BY));
            } else {
                bunched.add(sent);
                if (chance.nextDouble() < faults.twice()) {
                    bunched.add(sent);
                }
            }
        }
        List<T> arrived = new ArrayList<>();
        if (tick >= releasedAt) {
            arrived.addAll(bunched);
            bunched.clear();
            releasedAt = tick + (faults.jitterFrames() == 0 ? 1 : chance.nextInt(faults.jitterFrames() + 1));
        }
        while (!late.isEmpty() && late.getFirst().due() <= tick) {
            arrived.add(late.removeFirst().thing());
        }
        return arrived;
    }
}
