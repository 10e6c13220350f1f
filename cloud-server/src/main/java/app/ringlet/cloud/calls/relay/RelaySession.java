package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.sockets.Outbox;
import app.ringlet.cloud.calls.twilio.CarrierLanguage;
import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.calls.voice.Sentences;
import app.ringlet.cloud.receptionist.LineTrouble;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.protocol.media.MediaClose;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call in which the carrier hears and speaks for the assistant. What the caller says is answered in its order, one after the other, on a
 * thread of its own, so that an interruption is noticed while an answer is sought. Protected by a lock, which is not held while one is.
 */
final class RelaySession {

    private static final Logger log = LoggerFactory.getLogger(RelaySession.class);

    /** What of the caller's may wait for an answer. */
    private static final int MOST_WAITING = 5;

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final CloseStatus TOKEN_REFUSED = new CloseStatus(MediaClose.TOKEN_REFUSED, "the token is not good");
    private static final CloseStatus REPLACED = new CloseStatus(MediaClose.REPLACED, "another session has the call");

    private final Outbox outbox;
    private final RelayOrders orders;
    private final RelayDesk desk;
    private final ReentrantLock lock = new ReentrantLock();
    private final RelayClock clock;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("relay").factory());
    // Under the lock, all of them.
    private @Nullable RelayOpening call;
    private RelayTalk talk = new RelayTalk();
    private String language = "";
    private int turn;
    private int waiting;
    private long thought;
    private boolean thinking;
    /** Nothing more is said. */
    private boolean over;
    /** The carrier is about to ask what follows, or cannot be told that it should. */
    private boolean left;

    RelaySession(Outbox outbox, RelayDesk desk, JsonMapper json) {
        this.outbox = outbox;
        this.orders = new RelayOrders(outbox, json);
        this.desk = desk;
        this.clock = new RelayClock(desk, lock, this::nothingHeard, () -> end(RelayEnd.DONE), this::allSaid);
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
            turn = opening.turn();
            language = opening.language();
            talk.answer(turn, opening.speech());
            clock.speaks(opening.speech());
            clock.listens();
        });
        return true;
    }

    /** @return false if so much waits for an answer that this is left out */
    boolean heard(Utterance words) {
        lock.lock();
        try {
            RelayOpening known = call;
            if (over || known == null || waiting >= MOST_WAITING) {
                return over;
            }
            waiting++;
            if (clock.allSaid()) {
                allSaid();
            }
            talk = new RelayTalk();
            clock.answers();
            thread.execute(() -> answer(known, words));
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
            talk.cut(until).ifPresent(cut -> {
                if (cut.whole()) {
                    desk.calls().said(known.callId(), cut.turn());
                } else {
                    thread.execute(() -> desk.interrupted(known.line().sid(), cut.turn(), cut.heard()));
                }
            });
            talk = new RelayTalk();
            clock.brokenInto();
        });
    }

    void speaking(RelayMessage.Speaking who) {
        locked(() -> {
            if (!over && (who.ours() || !thinking)) {
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
        thread.shutdown();
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
        if (!thinking && waiting == 0) {
            heard(new Utterance("", ""));
        }
    }

    private void allSaid() {
        RelayOpening known = call;
        if (known != null && talk.turn() >= 0) {
            desk.calls().said(known.callId(), talk.turn());
        }
    }

    private void answer(RelayOpening known, Utterance words) {
        int number = begin();
        if (number < 0) {
            return;
        }
        Answer answer = null;
        try {
            answer = desk.switchboard().heard(known.line(), number, words);
        } catch (RuntimeException unexpected) {
            log.error("Call {} could not be answered", known.callId(), unexpected);
        }
        Answer found = answer;
        locked(() -> {
            thinking = false;
            if (!over && found == null) {
                end(RelayEnd.AWAY);
            } else if (!over && found != null) {
                say(found, number);
            }
        });
    }

    /** @return the number of the turn; -1 if nothing is to be answered any more */
    private int begin() {
        lock.lock();
        try {
            waiting--;
            if (over) {
                return -1;
            }
            thinking = true;
            thought++;
            askForPatience(thought, desk.settings().moment());
            return turn + 1;
        } finally {
            lock.unlock();
        }
    }

    private void askForPatience(long answer, Duration wait) {
        desk.after(
                wait,
                () -> locked(() -> {
                    if (thinking && thought == answer && !over) {
                        String words = LineTrouble.MOMENT.say(language) + " ";
                        orders.say(words, false);
                        talk.besides(words);
                        clock.speaks(words);
                        askForPatience(answer, wait.plus(AGAIN));
                    }
                }));
    }

    private void say(Answer answer, int number) {
        switch (answer) {
            case Answer.Listen listen -> {
                speak(listen, listen.nextTurn() - 1);
                clock.listens();
            }
            case Answer.RingDesk ring -> {
                speak(ring, number);
                clock.ends();
            }
            case Answer.HangUp hangUp -> {
                speak(hangUp, number);
                clock.ends();
            }
            case Answer.Connect connect -> end(RelayEnd.LEFT);
            case Answer.Relay relay -> end(RelayEnd.LEFT);
            case Answer.Again again -> end(RelayEnd.LEFT);
        }
    }

    private void speak(Answer answer, int number) {
        turn = number;
        if (answer.speech().isBlank()) {
            return;
        }
        if (!answer.language().equals(language)) {
            language = answer.language();
            orders.language(CarrierLanguage.name(language));
        }
        orders.say(Sentences.of(answer.speech()));
        talk.answer(number, answer.speech());
        clock.speaks(answer.speech());
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
