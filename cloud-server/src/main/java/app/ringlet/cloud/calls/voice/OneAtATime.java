package app.ringlet.cloud.calls.voice;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets one webhook of a call in at a time within this process; the turn table's key does the same between processes. Two calls
 * may share a lock, which costs a wait and nothing else; none is taken while another is held.
 */
@Component
class OneAtATime {

    private static final int STRIPES = 1024;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    <T> T of(String sid, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(sid.hashCode(), STRIPES)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
