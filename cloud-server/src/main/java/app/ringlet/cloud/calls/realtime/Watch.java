package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.media.MuLaw;
import app.ringlet.cloud.providers.realtime.ClientEvent;
import java.time.Duration;
import java.util.Base64;

/**
 * Sees to it that the line is never silent for long: where nothing comes from the carrier, the model hears silence, so that it learns that
 * the caller is done; where nothing comes from the model, the caller hears a phrase; where nothing comes from the caller, they are asked.
 */
final class Watch {

    private static final String SILENCE = Base64.getEncoder().encodeToString(MuLaw.silence());
    private static final long MISSING = Duration.ofMillis(750).toNanos();
    /** Every 100 ms. */
    private static final int SELDOM = 5;

    private final Bridge bridge;
    private final Turns turns;
    private final ServerTurns server;
    private final Runnable onSilent;
    private final Keys keys = new Keys();
    private volatile long heard;
    private volatile long spoke;
    private volatile boolean speech;
    private int ticks;

    /** @param onSilent told, perhaps more than once, when the voice is lost and what follows takes long */
    Watch(Bridge bridge, Turns turns, ServerTurns server, Runnable onSilent) {
        this.onSilent = onSilent;
        this.bridge = bridge;
        this.turns = turns;
        this.server = server;
        this.heard = bridge.clock().getAsLong();
        this.spoke = heard;
    }

    void heard() {
        heard = bridge.clock().getAsLong();
    }

    /** The caller speaks. */
    void speech() {
        speech = true;
    }

    /** Under the bridge's lock. @return whether it is the first of a number */
    boolean pressed(String digit) {
        return keys.press(digit, bridge.clock().getAsLong());
    }

    void quiet() {
        speech = false;
        spoke = bridge.clock().getAsLong();
    }

    /** On the metronome's thread. */
    void tick() {
        long now = bridge.clock().getAsLong();
        if (speech && now - heard > MISSING) {
            bridge.out().accept(new ClientEvent.AudioAppend(SILENCE));
        }
        ticks++;
        // Who has the lock will look again soon.
        if (ticks % SELDOM == 0 && bridge.lock().tryLock()) {
            try {
                look(now);
            } finally {
                bridge.lock().unlock();
            }
        }
    }

    private void look(long now) {
        if (turns.isOver()) {
            if (now - bridge.playout().lastSound() > bridge.settings().quiet().toNanos()) {
                onSilent.run();
            }
            return;
        }
        if (turns.isWithColleague() || speech) {
            return;
        }
        String keys = this.keys.take(now);
        if (!keys.isEmpty()) {
            turns.keyed(keys);
        }
        turns.endIfSaid();
        CallerTurn open = turns.open();
        long sound = bridge.playout().lastSound();
        if (open == null) {
            if (now - Math.max(sound, spoke) > bridge.settings().idle().toNanos()) {
                turns.nobodySpeaks();
            }
            return;
        }
        long waited = now - Math.max(sound, open.asked);
        // What the server itself is at is waited for, with a word now and then.
        if (now - open.asked > bridge.settings().patience().toNanos() && open.sounded == 0 && open.underWay == 0) {
            bridge.onLost().accept("no answer comes");
        } else if (waited > bridge.settings().quiet().toNanos()
                && bridge.playout().isIdle()) {
            if (now - open.waits(now) > bridge.settings().patience().toNanos() && open.underWay == 0) {
                bridge.onLost().accept("the answer breaks off");
            } else {
                server.fill(open);
            }
        }
    }
}
