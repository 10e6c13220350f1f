package app.ringlet.cloud.calls.relay;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * When something is due in a session because nobody speaks: the end, after the last words, or a question whether the caller is there still.
 * The carrier tells when it has spoken, or it is reckoned. Protected by the session's lock, under which everything here is called and what
 * is due is done.
 */
final class RelayClock {

    /** Slower than the carrier's voices are. */
    private static final int CHARACTERS_PER_SECOND = 11;

    private static final Duration BREATH = Duration.ofMillis(300);
    /** After a noise that was taken for a word. */
    private static final Duration AFTER_NOISE = Duration.ofSeconds(3);

    private final RelayDesk desk;
    private final ReentrantLock lock;
    private final Runnable onSilence;
    private final Runnable onEnd;
    private final Runnable onSaid;
    private long saidBy = System.nanoTime();
    private boolean begun;
    private boolean ending;
    /** Of what is due, for only the newest is. */
    private long due;

    RelayClock(RelayDesk desk, ReentrantLock lock, Runnable onSilence, Runnable onEnd, Runnable onSaid) {
        this.desk = desk;
        this.lock = lock;
        this.onSilence = onSilence;
        this.onEnd = onEnd;
        this.onSaid = onSaid;
    }

    /** We say this, after what we are saying. */
    void speaks(String words) {
        long now = System.nanoTime();
        long from = saidBy - now > 0 ? saidBy : now;
        saidBy = from + TimeUnit.MILLISECONDS.toNanos(1000L * words.length() / CHARACTERS_PER_SECOND);
        begun = false;
        due++;
    }

    /** After what we are saying, it is the caller's turn. */
    void listens() {
        ending = false;
        arm(desk.settings().silence());
    }

    /** After what we are saying, the session ends. */
    void ends() {
        ending = true;
        arm(BREATH);
    }

    /** The caller has said something: nothing is due before it is answered. */
    void answers() {
        ending = false;
        due++;
    }

    /** The caller has broken in; words should follow. */
    void brokenInto() {
        saidBy = System.nanoTime();
        arm(AFTER_NOISE);
    }

    void hears(RelayMessage.Speaking who) {
        if (!who.ours()) {
            if (who.on()) {
                due++;
            } else {
                arm(AFTER_NOISE);
            }
        } else if (who.on()) {
            begun = true;
        } else if (begun) {
            saidBy = System.nanoTime();
            arm(ending ? BREATH : desk.settings().silence());
        }
    }

    /** Whether all that we have said has been spoken. */
    boolean allSaid() {
        return System.nanoTime() - saidBy >= 0;
    }

    private void arm(Duration wait) {
        due++;
        long mine = due;
        long left = Math.max(0, saidBy - System.nanoTime());
        desk.after(wait.plusNanos(left), () -> {
            lock.lock();
            try {
                if (mine == due) {
                    onSaid.run();
                    (ending ? onEnd : onSilence).run();
                }
            } finally {
                lock.unlock();
            }
        });
    }
}
