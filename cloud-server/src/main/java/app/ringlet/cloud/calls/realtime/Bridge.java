package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.providers.realtime.ClientEvent;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What the parts of a bridged call share. Whatever comes from the model, from the worker and from the exchange is taken in under the lock,
 * which nobody holds while waiting for anything.
 *
 * @param out to the model
 * @param worker for what takes time, one after another
 * @param besides for what takes time and must not wait for the worker
 * @param guardDelay from a sound's coming to its being let out
 */
record Bridge(
        ReentrantLock lock,
        Consumer<ClientEvent> out,
        Consumer<Runnable> worker,
        Consumer<Runnable> besides,
        Playout playout,
        RealtimeSettings settings,
        LongSupplier clock,
        Timer guardDelay,
        Consumer<String> onLost) {

    void locked(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }
}
