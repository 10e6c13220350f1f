package app.ringlet.cloud.calls.live;

import app.ringlet.cloud.calls.media.MediaSwitch;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Who talks in a call beside the one who has it: a colleague at a desk of their own, or a telephone outside. Its state is under its lock. */
public final class Third {

    private static final int MOST_TRIES = 3;

    private final MediaSwitch media;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger tries = new AtomicInteger();
    private volatile @Nullable UUID colleague;
    private @Nullable CallerLeg leg;
    private @Nullable Runnable farewell;
    private boolean closed;

    Third(MediaSwitch media) {
        this.media = media;
    }

    /** Whether this colleague may talk beside whoever has the call. */
    boolean is(UUID userId) {
        return userId.equals(colleague);
    }

    void expects(@Nullable UUID userId) {
        colleague = userId;
    }

    /** @param carriedOut once, when no telephone is wanted in the call any more */
    public void onEnd(Runnable carriedOut) {
        lock.lock();
        try {
            farewell = carriedOut;
            tries.set(0);
        } finally {
            lock.unlock();
        }
    }

    /** Whether the carrier is to try once more to connect the telephone's audio. */
    public boolean mayTryAgain() {
        return tries.incrementAndGet() <= MOST_TRIES;
    }

    /** The telephone's audio has come; it takes the place of an older stream. @return false after the call's end */
    public boolean connect(CallerLeg fresh) {
        CallerLeg old;
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            old = leg;
            leg = fresh;
            tries.set(0);
            media.talker(fresh);
        } finally {
            lock.unlock();
        }
        end(old);
        return true;
    }

    /** The telephone's audio has ended, unless it is another's by now. */
    public void disconnect(CallerLeg gone) {
        lock.lock();
        try {
            if (leg == gone) {
                leg = null;
                media.remove(gone);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The telephone, if one is in the call or about to be, is no more. */
    public void end() {
        CallerLeg old;
        Runnable last;
        lock.lock();
        try {
            old = leg;
            last = farewell;
            leg = null;
            farewell = null;
        } finally {
            lock.unlock();
        }
        end(old);
        if (last != null) {
            last.run();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        end();
    }

    private void end(@Nullable CallerLeg old) {
        if (old != null) {
            media.remove(old);
            old.end();
        }
    }
}
