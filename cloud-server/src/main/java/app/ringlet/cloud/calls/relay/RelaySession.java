package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.sockets.Outbox;
import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.protocol.media.MediaClose;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call in which the carrier hears and speaks for the assistant. An interruption is noticed while an answer is sought. Protected by a
 * lock, which is not held while one is.
 */
final class RelaySession implements RelayAnswers.Asker {

    private static final CloseStatus TOKEN_REFUSED = new CloseStatus(MediaClose.TOKEN_REFUSED, "the token is not good");
    private static final CloseStatus REPLACED = new CloseStatus(MediaClose.REPLACED, "another session has the call");

    private final Outbox outbox;
    private final RelayOrders orders;
    private final RelaySpeech speech;
    private final RelayDesk desk;
    private final ReentrantLock lock = new ReentrantLock();
    private final RelayClock clock;
    private final RelayAnswers answers;
    // Under the lock, all of them.
    private @Nullable RelayOpening call;
    /** Nothing more is said. */
    private boolean over;
    /** The carrier is about to ask what follows, or cannot be told that it should. */
    private boolean left;

    RelaySession(Outbox outbox, RelayDesk desk, JsonMapper json) {
        this.outbox = outbox;
        this.orders = new RelayOrders(outbox, json);
        this.desk = desk;
        this.clock = new RelayClock(desk, lock, this::nothingHeard, () -> end(RelayEnd.DONE), this::allSaid);
        this.speech = new RelaySpeech(orders, clock);
        this.answers = new RelayAnswers(desk, lock, this);
    }

    /** @return whether it is a session that we asked for */
    boolean setUp(String token, String callSid) {
        RelayOpening opening = desk.calls().open(token, callSid, this).orElse(null);
        if (opening == null) {
            outbox.close(TOKEN_REFUSED);
            return false;
        }
        locked(() -> {
            call = opening;
            speech.open(opening);
            clock.listens();
        });
        return true;
    }

    /** @return false if so much waits for an answer that this is left out */
    boolean heard(Utterance words) {
        lock.lock();
        try {
            RelayOpening known = call;
            if (over || known == null) {
                return over;
            }
            if (!answers.ask(known, words)) {
                return false;
            }
            if (clock.allSaid()) {
                allSaid();
            }
            speech.listen();
            clock.answers();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The caller has broken in. @param until what of our words was heard */
    void interrupted(String until) {
        locked(() -> {
            RelayOpening known = call;
            if (over || known == null) {
                return;
            }
            speech.cut(until).ifPresent(cut -> {
                if (cut.whole()) {
                    desk.calls().said(known.callId(), cut.turn());
                } else {
                    answers.then(() -> desk.interrupted(known.line().sid(), cut.turn(), cut.heard()));
                }
            });
            clock.brokenInto();
        });
    }

    void speaking(RelayMessage.Speaking who) {
        locked(() -> {
            if (!over && (who.ours() || !answers.isThinking())) {
                clock.hears(who);
            }
        });
    }

    /** The carrier cannot go on. */
    void failed(String description) {
        locked(() -> {
            RelayOpening known = call;
            if (!over && known != null) {
                over = true;
                desk.lost(known, "error: " + description);
            }
        });
    }

    /** The socket is closed. */
    void closed(int code) {
        locked(() -> {
            RelayOpening known = call;
            if (known != null) {
                if (clock.allSaid()) {
                    allSaid();
                }
                desk.calls().closed(known.callId(), this);
                if (!over) {
                    desk.expectQuestion(known, "its socket was closed with " + code);
                }
            }
            over = true;
            left = true;
        });
        answers.close();
    }

    /** Another session has come in its place. */
    void replaced() {
        close(REPLACED);
    }

    void callEnded() {
        close(CloseStatus.NORMAL);
    }

    /** @return whether the carrier asks what follows */
    boolean leave() {
        lock.lock();
        try {
            if (left) {
                return false;
            }
            over = true;
            left = true;
            orders.end(RelayEnd.LEFT);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void close(CloseStatus status) {
        locked(() -> {
            over = true;
            left = true;
        });
        outbox.close(status);
    }

    private void end(RelayEnd why) {
        RelayOpening known = call;
        if (!over && known != null) {
            over = true;
            left = true;
            orders.end(why);
            desk.expectQuestion(known, "nothing was asked after its end");
        }
    }

    private void nothingHeard() {
        if (answers.isIdle()) {
            heard(new Utterance("", ""));
        }
    }

    private void allSaid() {
        RelayOpening known = call;
        if (known != null && speech.saidTurn() >= 0) {
            desk.calls().said(known.callId(), speech.saidTurn());
        }
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public int nextTurn() {
        return speech.nextTurn();
    }

    @Override
    public void askForPatience() {
        if (!speech.isBeginning()) {
            speech.askForPatience();
        }
    }

    @Override
    public void begins(String words, int turn, String language) {
        speech.begin(words, turn, language);
    }

    @Override
    public void found(@Nullable Answer answer, int turn) {
        if (answer == null) {
            end(RelayEnd.AWAY);
        } else {
            say(answer, turn);
        }
    }

    private void say(Answer answer, int number) {
        switch (answer) {
            case Answer.Listen listen -> {
                speech.answer(listen, listen.nextTurn() - 1);
                clock.listens();
            }
            case Answer.RingDesk ring -> {
                speech.answer(ring, number);
                clock.ends();
            }
            case Answer.HangUp hangUp -> {
                speech.answer(hangUp, number);
                clock.ends();
            }
            case Answer.Told told -> {
                speech.answer(told, number);
                clock.ends();
            }
            case Answer.Connect connect -> end(RelayEnd.LEFT);
            case Answer.Consult consult -> end(RelayEnd.LEFT);
            case Answer.Voicemail message -> end(RelayEnd.LEFT);
            case Answer.Relay relay -> end(RelayEnd.LEFT);
            case Answer.Speak speak -> end(RelayEnd.LEFT);
            case Answer.Again again -> end(RelayEnd.LEFT);
        }
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
