package app.ringlet.cloud.calls.live;

import app.ringlet.cloud.calls.media.MediaSwitch;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Where the caller's audio is in a call: the stream that came last has it. Its state is under its lock. */
final class CallerPlace {

    private static final int MOST_TRIES = 3;

    private final MediaSwitch media;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger tries = new AtomicInteger();
    private @Nullable CallerLeg leg;
    private boolean closed;

    CallerPlace(MediaSwitch media) {
        this.media = media;
    }

    /** It takes the place of an older stream of the same call. @return false after the call's end */
    boolean connect(CallerLeg fresh) {
        CallerLeg old;
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            old = leg;
            leg = fresh;
            tries.set(0);
            media.caller(fresh);
            media.ring(false);
        } finally {
            lock.unlock();
        }
        if (old != null) {
            old.end();
        }
        return true;
    }

    /** Whether the carrier is to try once more to connect the audio, which did not come or broke. */
    boolean mayTryAgain() {
        return tries.incrementAndGet() <= MOST_TRIES;
    }

    /** @return whether it was that stream's until now */
    boolean disconnect(CallerLeg gone) {
        lock.lock();
        try {
            if (leg != gone) {
                return false;
            }
            leg = null;
            media.caller(null);
            return true;
        } finally {
            lock.unlock();
        }
    }

    Optional<CallerLeg> leg() {
        lock.lock();
        try {
            return Optional.ofNullable(leg);
        } finally {
            lock.unlock();
        }
    }

    /** Nobody comes any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }
}
