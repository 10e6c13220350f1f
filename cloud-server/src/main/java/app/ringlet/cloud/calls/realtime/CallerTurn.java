package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.GuardDecision;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.SpokenTurn;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.Use;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** From what the caller says to what is answered. What is about speaking is under the bridge's lock, the rest is the worker's alone. */
final class CallerTurn {

    /** What the caller says, from the model's recogniser. */
    final CompletableFuture<String> words = new CompletableFuture<>();

    /** When the caller was done. */
    final long asked;

    final List<SpokenItem> said = new ArrayList<>();
    final List<GuardDecision> decisions = new ArrayList<>();
    final List<Use> uses = new ArrayList<>();
    /** Checks, acts and sounds that are being made. */
    int underWay;

    /** When its first sound was let out; 0 before. */
    long sounded;

    /** When a sound of it was let out last; 0 before. */
    long continued;

    /** When the caller was told to wait, for the first time after that; 0 before. */
    long waits;

    int calls;
    int repeats;
    /** Whether the caller has interrupted it, or heard all of it. */
    boolean finished;
    /** Whether it is answered in the server's own words. */
    boolean ours;
    /** Whether what the caller says are keys. */
    boolean keyed;

    // The worker's.
    int number;
    boolean read;
    boolean stored;

    /** Read by whoever asks the caller for patience too. */
    volatile @Nullable ConversationState before;

    @Nullable
    SpokenTurn model;

    @Nullable
    Reply reply;

    CallerTurn(long asked) {
        this.asked = asked;
    }

    /** One in which the caller says nothing and the server speaks. */
    static CallerTurn ours(long now) {
        CallerTurn turn = new CallerTurn(now);
        turn.words.complete("");
        turn.read = true;
        turn.ours = true;
        return turn;
    }

    /** One in which the caller pressed keys. */
    static CallerTurn keyed(long now, String keys) {
        CallerTurn turn = new CallerTurn(now);
        turn.words.complete(keys);
        turn.keyed = true;
        return turn;
    }

    /** A sound of it is let out. */
    void sounds(long now) {
        if (sounded == 0) {
            sounded = now;
        }
        continued = now;
    }

    /** The caller has to be told to wait. @return since when that is so, with no sound of the answer between */
    long waits(long now) {
        if (waits == 0 || continued > waits) {
            waits = now;
        }
        return waits;
    }

    Utterance utterance(String words) {
        return keyed ? new Utterance("", words) : Utterance.of(words);
    }

    /** What the caller said; empty if that is not known in time. */
    String words(Duration left) {
        try {
            return words.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** All that passed the guard, in its order. */
    String passed() {
        StringBuilder all = new StringBuilder();
        said.forEach(item -> join(all, item.passedWords()));
        return all.toString();
    }

    /** What the caller has heard. @param lost bytes that were sent and not heard */
    String heard(int lost) {
        List<String> parts = new ArrayList<>();
        int rest = lost;
        for (SpokenItem item : said.reversed()) {
            int off = Math.min(rest, item.played());
            rest -= off;
            parts.add(item.heard(item.played() - off));
        }
        StringBuilder all = new StringBuilder();
        parts.reversed().forEach(part -> join(all, part));
        return all.toString();
    }

    private static void join(StringBuilder all, String part) {
        if (!part.isEmpty()) {
            all.append(all.isEmpty() ? "" : " ").append(part);
        }
    }
}
