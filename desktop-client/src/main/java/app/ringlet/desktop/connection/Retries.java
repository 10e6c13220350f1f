package app.ringlet.desktop.connection;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.BackgroundWork.Cancellable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** When a broken line is tried again, and what can be said of it meanwhile. Confined to the UI thread. */
final class Retries {

    private final BackgroundWork work;
    private final InstantSource clock;
    private final Backoff backoff;
    private int tries;
    private Optional<Instant> lastKnown = Optional.empty();
    private Cancellable retry = Cancellable.NOTHING;

    Retries(BackgroundWork work, InstantSource clock, Backoff backoff) {
        this.work = work;
        this.clock = clock;
        this.backoff = backoff;
    }

    /** The server agreed then with what is on the screen. */
    void known(Instant at) {
        lastKnown = Optional.of(at);
    }

    void succeeded() {
        tries = 0;
        known(clock.instant());
    }

    /** Plans the next try, in place of one that may be planned already. */
    ConnectionStatus.Reconnecting next(Runnable connect) {
        tries++;
        Duration wait = backoff.after(tries);
        retry.cancel();
        retry = work.later(wait, connect);
        return new ConnectionStatus.Reconnecting(clock.instant().plus(wait), tries, lastKnown);
    }

    void stop() {
        retry.cancel();
    }
}
