package app.ringlet.cloud.calls.live;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where the assistant is in a call whose audio is here, if it speaks with a voice of its own: it talks with the caller as long as no
 * colleague does, else it listens. Its lock is held while that changes; whoever takes a desk's seat looks here afterwards.
 */
public final class AssistantPlace {

    private final LiveCall call;
    private final ReentrantLock lock = new ReentrantLock();
    // Written under the lock.
    private volatile @Nullable AssistantVoice voice;

    AssistantPlace(LiveCall call) {
        this.call = call;
    }

    /** @return false if a colleague talks with the caller, the audio is not here, or the place is taken */
    public boolean take(AssistantVoice fresh) {
        lock.lock();
        try {
            if (voice != null
                    || call.leg().isEmpty()
                    || call.hasTalker()
                    || !call.media().isOpen()) {
                return false;
            }
            voice = fresh;
            call.media().talker(fresh);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** It has the caller again, whom a colleague had. @return whether it is here */
    public boolean back() {
        AssistantVoice here;
        lock.lock();
        try {
            here = voice;
            if (here == null || call.leg().isEmpty() || call.hasTalker()) {
                return false;
            }
            call.media().talker(here);
        } finally {
            lock.unlock();
        }
        here.back();
        return true;
    }

    /** The voice is lost. */
    public void leave(AssistantVoice gone) {
        lock.lock();
        try {
            if (voice == gone) {
                voice = null;
                call.media().remove(gone);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A colleague talks with the caller, or is rung for. */
    public void silence() {
        AssistantVoice here;
        lock.lock();
        try {
            here = voice;
            if (here != null) {
                call.media().listener(here);
            }
        } finally {
            lock.unlock();
        }
        if (here != null) {
            here.silenced();
        }
    }

    /** What it sent before this mark has been played to the caller, or thrown away. */
    public void played(String mark) {
        AssistantVoice here = voice;
        if (here != null) {
            here.played(mark);
        }
    }

    /** The caller has pressed a key. */
    void pressed(String digit) {
        AssistantVoice here = voice;
        if (here != null) {
            here.pressed(digit);
        }
    }

    /** The caller's audio is gone. */
    void end() {
        AssistantVoice here;
        lock.lock();
        try {
            here = voice;
            voice = null;
            if (here != null) {
                call.media().remove(here);
            }
        } finally {
            lock.unlock();
        }
        if (here != null) {
            here.over();
        }
    }
}
