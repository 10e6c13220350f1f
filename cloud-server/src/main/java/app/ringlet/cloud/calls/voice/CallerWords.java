package app.ringlet.cloud.calls.voice;

import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.TurnWatch;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says in a turn, until it is written down: with the answer, in one transaction, where that comes at once; otherwise before it,
 * for the desks to see. In any case before anything is changed for the caller, so that no act is without the words that it answers to; what is
 * lost with a killed server before that is heard again, as the turn is. A lock keeps the writers apart; it is held while one writes.
 */
final class CallerWords implements TurnWatch {

    /** So long nobody looks for what was said. */
    private static final Duration AT_ONCE = Duration.ofMillis(60);

    private final CallLog calls;
    private final Salon salon;
    private final Call call;
    private final int turn;
    private final String said;
    private final @Nullable FirstWords first;
    /** Of the answer, as it is written. By the thread that finds it. */
    private volatile String told = "";

    private final ReentrantLock lock = new ReentrantLock();
    private boolean written;

    /** @param said blank for nothing. @param first says the answer's beginning; absent where all of it is said at once */
    CallerWords(CallLog calls, Salon salon, Call call, int turn, String said, @Nullable FirstWords first) {
        this.calls = calls;
        this.salon = salon;
        this.call = call;
        this.turn = turn;
        this.said = said;
        this.first = first;
        this.written = said.isBlank();
    }

    String said() {
        return said;
    }

    void writeSoon(Timers timers) {
        timers.after(AT_ONCE, () -> CurrentTenant.run(salon.id(), this::write));
    }

    /** Whoever finds no answer was heard nevertheless. */
    Reply answered(Supplier<Reply> finding) {
        try {
            return finding.get();
        } catch (RuntimeException nothingFound) {
            write();
            throw nothingFound;
        }
    }

    /** Writes the answer. @param answer takes whether the words are still to be written, and writes them too */
    void with(Consumer<Boolean> answer) {
        lock.lock();
        try {
            answer.accept(!written);
            written = true;
        } finally {
            lock.unlock();
        }
    }

    /** An answer in the place of one that has begun begins as that did. */
    Reply goneOn(Reply instead) {
        String begun = told;
        return begun.isEmpty() ? instead : instead.saying(begun + " " + instead.speech(), List.of());
    }

    @Override
    public boolean listens() {
        return first != null;
    }

    @Override
    public void says(String sentences, String language) {
        if (first != null) {
            String before = told;
            told = before.isEmpty() ? sentences : before + " " + sentences;
            first.say(Pronounced.of(sentences, salon.assistant().pronunciations()), language);
        }
    }

    @Override
    public void changes() {
        write();
    }

    /** Now, unless they are written down. */
    void write() {
        lock.lock();
        try {
            if (!written) {
                calls.heard(salon, call, turn, said);
                written = true;
            }
        } finally {
            lock.unlock();
        }
    }
}
