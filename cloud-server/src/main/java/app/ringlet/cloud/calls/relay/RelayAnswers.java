package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.receptionist.Utterance;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the answers of a session, one after the other, on a thread of its own; who waits long is asked for patience. Protected by the
 * session's lock, under which everything here is called and the session is told, and which is not held while an answer is sought.
 */
final class RelayAnswers {

    private static final Logger log = LoggerFactory.getLogger(RelayAnswers.class);

    /** What of the caller's may wait for an answer. */
    private static final int MOST_WAITING = 5;
    /** How long it takes to ask for patience. */
    private static final Duration ASKING = Duration.ofSeconds(1);

    /** The session. */
    interface Asker {

        /** Whether nothing more is said. */
        boolean isOver();

        int nextTurn();

        void askForPatience();

        /** The answer to a turn begins so, or goes on so, and more follows. */
        void begins(String words, int turn, String language);

        /** @param answer null if none can be found */
        void found(@Nullable Answer answer, int turn);
    }

    private final RelayDesk desk;
    private final ReentrantLock lock;
    private final Asker asker;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("relay").factory());
    private int waiting;
    private boolean thinking;
    private long thought;

    RelayAnswers(RelayDesk desk, ReentrantLock lock, Asker asker) {
        this.desk = desk;
        this.lock = lock;
        this.asker = asker;
    }

    boolean isThinking() {
        return thinking;
    }

    /** Whether nothing is asked. */
    boolean isIdle() {
        return !thinking && waiting == 0;
    }

    /** @return false if so much waits that this is left out */
    boolean ask(RelayOpening call, Utterance words) {
        if (waiting >= MOST_WAITING) {
            return false;
        }
        waiting++;
        thread.execute(() -> answer(call, words));
        return true;
    }

    /** After what is asked already. */
    void then(Runnable task) {
        thread.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException unexpected) {
                log.error("What was heard could not be written down", unexpected);
            }
        });
    }

    /** What is asked already is done. */
    void close() {
        thread.shutdown();
    }

    private void answer(RelayOpening call, Utterance words) {
        int turn = begin();
        if (turn < 0) {
            return;
        }
        Answer found = null;
        try {
            found = desk.switchboard()
                    .heard(call.line(), turn, words, (first, language) -> begins(first, turn, language));
        } catch (RuntimeException unexpected) {
            log.error("Call {} could not be answered", call.callId(), unexpected);
        }
        lock.lock();
        try {
            thinking = false;
            if (!asker.isOver()) {
                asker.found(found, turn);
            }
        } finally {
            lock.unlock();
        }
    }

    private void begins(String words, int turn, String language) {
        lock.lock();
        try {
            if (!asker.isOver()) {
                asker.begins(words, turn, language);
            }
        } finally {
            lock.unlock();
        }
    }

    /** @return the number of the turn; -1 if nothing is to be answered any more */
    private int begin() {
        lock.lock();
        try {
            waiting--;
            if (asker.isOver()) {
                return -1;
            }
            thinking = true;
            thought++;
            askForPatience(thought, desk.settings().moment());
            return asker.nextTurn();
        } finally {
            lock.unlock();
        }
    }

    private void askForPatience(long answer, Duration wait) {
        desk.after(wait, () -> {
            lock.lock();
            try {
                if (thinking && thought == answer && !asker.isOver()) {
                    asker.askForPatience();
                    askForPatience(answer, desk.settings().moment().plus(ASKING));
                }
            } finally {
                lock.unlock();
            }
        });
    }
}
