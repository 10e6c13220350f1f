package app.ringlet.cloud.receptionist.conversation;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.SpokenTurn;
import app.ringlet.cloud.receptionist.guard.ClaimGuard.Cleared;
import app.ringlet.cloud.receptionist.tools.Turn;
import app.ringlet.protocol.booking.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets an answer out sentence by sentence while the rest of it is made: what was done first, from its rows, then each sentence of the model
 * that the guard lets pass with all before it. The first that it does not, and all that follow, wait for the whole answer. What is out is
 * the beginning of the reply, whatever becomes of the rest. The model's thread tells the words, the turn's the rest; a lock keeps them apart.
 */
final class EarlyWords {

    private final Turn turn;
    private final Replies replies;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<String> said = new ArrayList<>();
    private final List<Slot> offered = new ArrayList<>();
    private int confirmed;
    /** Of the answer that is being made. */
    private String answer = "";

    private String cleared = "";
    private int read;
    private boolean open;

    EarlyWords(Turn turn, Replies replies) {
        this.turn = turn;
        this.replies = replies;
    }

    /** The model is about to be asked for a step. */
    void begin() {
        lock.lock();
        try {
            open = turn.watch().listens() && turn.next() == Next.LISTEN;
            answer = "";
            cleared = "";
            read = 0;
            List<CommittedAct> done = turn.committedNow();
            if (open) {
                say(replies.confirmations(done.subList(confirmed, done.size())));
                confirmed = done.size();
            }
        } finally {
            lock.unlock();
        }
    }

    /** @param text what the model wants said, as far as it has come */
    void heard(String text) {
        lock.lock();
        try {
            open &= text.startsWith(answer);
            answer = text;
            int end = open ? SpokenTurn.sentenceEnd(text, read, false) : -1;
            while (end >= 0) {
                Cleared now = replies.clearedSoFar(text.substring(0, end));
                if (!now.decisions().isEmpty()
                        || !now.speech().startsWith(cleared)
                        || replies.hasBegunSo(now.speech())) {
                    open = false;
                    return;
                }
                say(now.speech().substring(cleared.length()).strip());
                offered.addAll(now.offered());
                cleared = now.speech();
                read = end;
                end = SpokenTurn.sentenceEnd(text, read, false);
            }
        } finally {
            lock.unlock();
        }
    }

    private void say(String words) {
        if (!words.isEmpty()) {
            said.add(words);
            turn.watch().says(words, turn.before().language());
        }
    }

    /** What was let out and what is left of the reply. */
    Reply whole(Reply reply) {
        lock.lock();
        try {
            open = false;
            String rest = reply.speech();
            for (String part : said) {
                rest = rest.startsWith(part) ? rest.substring(part.length()).stripLeading() : rest;
            }
            String all = (String.join(" ", said) + " " + rest).strip();
            return all.equals(reply.speech()) ? reply : reply.saying(all, offered);
        } finally {
            lock.unlock();
        }
    }
}
