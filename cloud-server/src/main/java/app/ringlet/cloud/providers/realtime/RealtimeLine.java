package app.ringlet.cloud.providers.realtime;

import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A session that goes on: what it tells is handed over as it comes, on a thread of the session's; what it is told is sent in its order, and
 * nobody waits for that. Whoever does not take in what it is told is given up.
 */
public final class RealtimeLine implements AutoCloseable {

    /** Ten seconds of a caller's voice. */
    private static final int MOST_WAITING = 500;

    private static final Duration WRITE = Duration.ofSeconds(2);
    /** The longest that a session lives. */
    private static final Duration LIFE = Duration.ofHours(1);

    /** Who uses the session. */
    public interface Listener {

        void told(ServerEvent event);

        /** The session is over, and not because it was closed here. Told once. */
        void lost(ProviderFailed why);
    }

    /** Makes the connection. */
    @FunctionalInterface
    interface Opening {
        RealtimeSocket open() throws ProviderFailed;
    }

    private final BlockingQueue<ClientEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean over = new AtomicBoolean();
    private final Listener listener;
    private volatile @Nullable Thread writer;
    private volatile @Nullable RealtimeSocket socket;

    RealtimeLine(Listener listener) {
        this.listener = listener;
    }

    /** Does not wait for the connection. */
    void start(Opening opening) {
        Thread.ofVirtual().name("realtime").start(() -> read(opening));
    }

    /** Does not wait. */
    public void send(ClientEvent event) {
        if (!over.get() && !waiting.offer(event)) {
            fail(new ProviderFailed(Kind.TIMED_OUT, "what it is told is not taken in", null));
        }
    }

    @Override
    public void close() {
        if (over.compareAndSet(false, true)) {
            end();
        }
    }

    private void read(Opening opening) {
        try (RealtimeSocket opened = opening.open()) {
            socket = opened;
            writer = Thread.ofVirtual().name("realtime-writer").start(() -> write(opened));
            while (!over.get()) {
                ServerEvent event = opened.next(LIFE);
                if (!over.get()) {
                    listener.told(event);
                }
            }
        } catch (ProviderFailed e) {
            fail(e);
        } catch (RuntimeException e) {
            fail(new ProviderFailed(Kind.GARBLED, "an event that cannot be used", e));
        } finally {
            close();
        }
    }

    private void write(RealtimeSocket to) {
        try {
            while (!over.get()) {
                to.send(waiting.take(), WRITE);
            }
        } catch (ProviderFailed e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(ProviderFailed why) {
        if (over.compareAndSet(false, true)) {
            end();
            listener.lost(why);
        }
    }

    private void end() {
        Thread writing = writer;
        if (writing != null) {
            writing.interrupt();
        }
        RealtimeSocket open = socket;
        if (open != null) {
            open.close();
        }
    }
}
