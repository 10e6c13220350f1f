package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.sockets.Outbox;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.protocol.media.MediaClose;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * One socket of the carrier, message by message, which come one at a time. What is not as it must be is left out and counted; a socket that
 * sends too much of it, or is not one that we asked for, is closed.
 */
final class RelayConnection {

    /** Messages that are none, before the socket is closed. */
    private static final int MOST_MALFORMED = 50;
    /** What a recogniser makes of a minute. */
    private static final int MOST_WORDS = 4000;

    private static final int MOST_KEYS = 16;
    /** Between two keys of one number. */
    private static final Duration KEYS = Duration.ofMillis(1500);

    private static final CloseStatus NO_SETUP = new CloseStatus(MediaClose.NO_HELLO, "a setup was expected");
    private static final CloseStatus MALFORMED = new CloseStatus(MediaClose.MALFORMED, "not understood");
    private static final CloseStatus TWICE = new CloseStatus(MediaClose.REPLACED, "set up twice");

    private final Outbox outbox;
    private final RelayDesk desk;
    private final RelaySession session;
    private final JsonMapper json;
    private final Runnable onRefused;
    private volatile boolean setUp;
    private int malformed;
    // Also by the timer: protected by this object's monitor.
    private String keys = "";
    private int pressed;

    RelayConnection(Outbox outbox, RelayDesk desk, JsonMapper json, Runnable onRefused) {
        this.outbox = outbox;
        this.desk = desk;
        this.session = new RelaySession(outbox, desk, json);
        this.json = json;
        this.onRefused = onRefused;
    }

    void received(String text) {
        Optional<RelayMessage> read = RelayMessage.read(json, text);
        if (read.isEmpty() || (!setUp && !(read.get() instanceof RelayMessage.Setup))) {
            malformed();
            return;
        }
        switch (read.get()) {
            case RelayMessage.Setup setup -> begin(setup);
            case RelayMessage.Prompt prompt -> {
                if (prompt.whole()) {
                    heard(new Utterance(cut(prompt.words()), ""));
                    desk.worked();
                }
            }
            case RelayMessage.Dtmf key -> press(key.digit());
            case RelayMessage.Interrupt interrupt -> session.interrupted(interrupt.heard());
            case RelayMessage.Failure failure -> session.failed(failure.description());
            case RelayMessage.Speaking who -> session.speaking(who);
            case RelayMessage.Other other -> {
                // Nothing depends on it.
            }
        }
    }

    /** Unless it has been set up by now. */
    void tooLate() {
        if (!setUp) {
            outbox.close(NO_SETUP);
        }
    }

    void closed(int code) {
        session.closed(code);
    }

    private void begin(RelayMessage.Setup setup) {
        if (setUp) {
            onRefused.run();
            outbox.close(TWICE);
        } else if (session.setUp(setup.token(), setup.callSid())) {
            setUp = true;
        } else {
            onRefused.run();
        }
    }

    private void heard(Utterance words) {
        if (!session.heard(words)) {
            onRefused.run();
        }
    }

    /** Keys that follow each other soon are one number, which a hash ends. */
    private synchronized void press(String digit) {
        pressed++;
        if (digit.equals("#") || keys.length() >= MOST_KEYS) {
            dial();
            return;
        }
        keys += digit;
        int mine = pressed;
        desk.after(KEYS, () -> dialled(mine));
    }

    private synchronized void dialled(int number) {
        if (number == pressed) {
            dial();
        }
    }

    private void dial() {
        String all = keys;
        keys = "";
        if (!all.isEmpty()) {
            heard(new Utterance("", all));
        }
    }

    private void malformed() {
        onRefused.run();
        malformed++;
        if (!setUp) {
            outbox.close(NO_SETUP);
        } else if (malformed >= MOST_MALFORMED) {
            outbox.close(MALFORMED);
        }
    }

    private static String cut(String words) {
        return words.length() <= MOST_WORDS ? words : words.substring(0, words.offsetByCodePoints(0, MOST_WORDS / 2));
    }
}
