package app.ringlet.cloud.calls.recording;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Who records which call: one for each, by the map. A call's tap is set and taken away under the map's lock for the call, so that one that
 * fails neither takes its successor's place away nor keeps its own.
 */
final class RunningRecorders {

    private final Map<UUID, Recorder> byCall = new ConcurrentHashMap<>();

    /** @param tap sets what listens to the call; must not wait */
    void join(UUID call, Supplier<Recorder> fresh, Consumer<Recorder> tap) {
        byCall.compute(call, (id, present) -> {
            Recorder recorder = present == null ? fresh.get() : present;
            tap.accept(recorder);
            return recorder;
        });
    }

    /** One that writes no more leaves; the call's next stream gets another. @param untap must not wait */
    void leave(UUID call, Recorder broken, Runnable untap) {
        byCall.computeIfPresent(call, (id, present) -> {
            if (present != broken) {
                return present;
            }
            untap.run();
            return null;
        });
    }

    /** The call is over. Does not wait. */
    void end(UUID call) {
        Recorder recorder = byCall.remove(call);
        if (recorder != null) {
            recorder.end();
        }
    }

    /** All at once. @param most for all of them together @return how many are not all written by then */
    int endAll(Duration most) throws InterruptedException {
        List<Recorder> last = List.copyOf(byCall.values());
        byCall.keySet().forEach(this::end);
        long limit = System.nanoTime() + most.toNanos();
        int unwritten = 0;
        for (Recorder recorder : last) {
            if (!recorder.await(Duration.ofNanos(Math.max(0, limit - System.nanoTime())))) {
                unwritten++;
            }
        }
        return unwritten;
    }
}
