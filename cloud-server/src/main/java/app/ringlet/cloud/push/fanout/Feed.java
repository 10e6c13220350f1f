package app.ringlet.cloud.push.fanout;

import app.ringlet.cloud.push.log.Frame;
import app.ringlet.cloud.push.log.LogTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of one tenant's log in memory, shared by all who follow it, so that an event is read from the database for none
 * of them. Frames are appended in order only; whatever is missing in between is read from the log, where it must be, since
 * a number is committed after all lower ones.
 */
final class Feed {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);
    private static final int BATCH = 200;

    private final UUID tenantId;
    private final LogTable table;
    private final int capacity;

    private final ConcurrentLinkedQueue<Frame> inbox = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean draining = new AtomicBoolean();
    final AtomicInteger followers = new AtomicInteger();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Frame> ring = new ArrayDeque<>();
    private long last = -1;

    Feed(UUID tenantId, LogTable table, int capacity) {
        this.tenantId = tenantId;
        this.table = table;
        this.capacity = capacity;
    }

    /** Called after the feed can be found by {@link #arrived}: what is committed from now on is either read here or arrives. */
    void open() {
        lock.lock();
        try {
            if (last >= 0) {
                return;
            }
            List<Frame> newest = table.newest(tenantId, capacity);
            ring.addAll(newest);
            last = newest.isEmpty() ? table.head(tenantId) : newest.getLast().seq();
        } finally {
            lock.unlock();
        }
    }

    /** Returns at once; the frames are taken in by a thread of the feed's own. */
    void arrived(List<Frame> frames) {
        inbox.addAll(frames);
        if (draining.compareAndSet(false, true)) {
            Thread.ofVirtual().name("push-feed-" + tenantId).start(this::drain);
        }
    }

    /** Reads what the log has beyond the ring, where {@code head} says that there is more. */
    void catchUp(long head) {
        lock.lock();
        try {
            if (last >= 0 && head > last) {
                fillUpTo(head);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is more than {@code seq}, {@link #wake} is called or the time is over. */
    void await(long seq, long nanos) throws InterruptedException {
        lock.lock();
        try {
            if (last <= seq) {
                changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Some of the next frames after {@code seq}; the first is {@code seq + 1} unless the log no longer has that. */
    List<Frame> after(long seq) {
        List<Frame> recent = recentAfter(seq);
        return recent == null ? table.after(tenantId, seq, BATCH) : recent;
    }

    private @Nullable List<Frame> recentAfter(long seq) {
        lock.lock();
        try {
            if (last <= seq) {
                return List.of();
            }
            if (ring.isEmpty() || ring.getFirst().seq() > seq + 1) {
                return null;
            }
            List<Frame> next = new ArrayList<>();
            for (var it = ring.descendingIterator(); it.hasNext(); ) {
                Frame frame = it.next();
                if (frame.seq() <= seq) {
                    break;
                }
                next.add(frame);
            }
            return next.reversed();
        } finally {
            lock.unlock();
        }
    }

    private void drain() {
        do {
            try {
                takeIn();
            } catch (RuntimeException e) {
                // The regular look at the log makes up for it.
                log.warn("The log of {} cannot be read just now: {}", tenantId, e.toString());
            } finally {
                draining.set(false);
            }
        } while (!inbox.isEmpty() && draining.compareAndSet(false, true));
    }

    private void takeIn() {
        List<Frame> frames = new ArrayList<>();
        for (Frame frame = inbox.poll(); frame != null; frame = inbox.poll()) {
            frames.add(frame);
        }
        frames.sort(Comparator.comparingLong(Frame::seq));
        lock.lock();
        try {
            if (last < 0) {
                return;
            }
            for (Frame frame : frames) {
                if (frame.seq() > last + 1) {
                    fillUpTo(frame.seq() - 1);
                }
                add(frame);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fillUpTo(long head) {
        while (last < head) {
            List<Frame> missing = table.after(tenantId, last, BATCH);
            if (missing.isEmpty()) {
                return;
            }
            missing.forEach(this::add);
        }
    }

    private void add(Frame frame) {
        if (frame.seq() <= last) {
            return;
        }
        if (frame.seq() > last + 1) {
            // The log was trimmed beyond us: what is older is not in the ring, and followers are told to load anew.
            ring.clear();
        }
        ring.addLast(frame);
        last = frame.seq();
        if (ring.size() > capacity) {
            ring.removeFirst();
        }
    }
}
