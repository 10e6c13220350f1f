package app.ringlet.cloud.push.fanout;

import app.ringlet.cloud.push.PushSettings;
import app.ringlet.cloud.push.log.Frame;
import app.ringlet.protocol.push.PushClose;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One desk that follows its tenant's log. It is a cursor and a thread: only that thread sends, and only the event whose number
 * follows the cursor. So there is no difference between what was missed and what is live, nothing comes twice or out of
 * order, and a desk that does not read costs no memory: it is behind, and dropped when too far.
 */
final class Subscription {

    private static final Logger log = LoggerFactory.getLogger(Subscription.class);

    final UUID tenantId;
    final UUID sessionId;
    private final Outlet outlet;
    private final Feed feed;
    private final Greetings greetings;
    private final PushSettings settings;
    private long cursor;
    private volatile @Nullable Closing closing;

    Subscription(UUID tenantId, UUID sessionId, Outlet outlet, Feed feed, Greetings greetings, PushSettings settings) {
        this.tenantId = tenantId;
        this.sessionId = sessionId;
        this.outlet = outlet;
        this.feed = feed;
        this.greetings = greetings;
        this.settings = settings;
    }

    /** Runs until the other side is gone or {@link #close} is called. */
    void run(long lastSeq) {
        try {
            begin(lastSeq);
            follow();
        } catch (IOException | IllegalStateException gone) {
            log.debug("A desk of {} is gone: {}", tenantId, gone.toString());
            close(PushClose.TOO_SLOW, "a frame could not be sent");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("A desk of {} is dropped", tenantId, e);
            close(1011, "server error");
        }
        Closing why = closing;
        outlet.close(why == null ? 1001 : why.code(), why == null ? "" : why.reason());
    }

    /** From any thread; the first reason counts. */
    void close(int code, String reason) {
        if (closing == null) {
            closing = new Closing(code, reason);
        }
        feed.wake();
    }

    private void begin(long lastSeq) throws IOException {
        cursor = lastSeq;
        long head = greetings.head(tenantId, feed, lastSeq);
        if (lastSeq <= 0 || lastSeq > head || head - lastSeq > settings.replayLimit()) {
            resync();
            return;
        }
        while (cursor < head && closing == null) {
            if (!sendNext()) {
                return;
            }
        }
        outlet.send(greetings.welcome(tenantId, cursor));
    }

    private void follow() throws IOException, InterruptedException {
        long pingNanos = settings.pingEvery().toNanos();
        long nextPing = System.nanoTime() + pingNanos;
        boolean pinged = false;
        while (closing == null) {
            long rest = nextPing - System.nanoTime();
            if (rest <= 0) {
                if (pinged && !outlet.answered()) {
                    close(1001, "no answer");
                    return;
                }
                outlet.ping();
                pinged = true;
                nextPing = System.nanoTime() + pingNanos;
            } else if (feed.last() - cursor > settings.maxLag()) {
                close(PushClose.TOO_SLOW, "too far behind");
            } else {
                feed.await(cursor, rest);
                sendNext();
            }
        }
    }

    /** @return false if the log no longer has the next events, which the desk has then been told */
    private boolean sendNext() throws IOException {
        long head = feed.last();
        List<Frame> frames = feed.after(cursor);
        if (frames.isEmpty() ? head > cursor : frames.getFirst().seq() != cursor + 1) {
            resync();
            return false;
        }
        for (Frame frame : frames) {
            if (closing != null) {
                return true;
            }
            outlet.send(frame);
            cursor = frame.seq();
        }
        return true;
    }

    private void resync() throws IOException {
        cursor = feed.last();
        outlet.send(greetings.resync(tenantId, cursor));
    }

    private record Closing(int code, String reason) {}
}
