package app.ringlet.desktop.connection;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.BackgroundWork.Cancellable;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.SalonPicture;
import app.ringlet.protocol.push.PushMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the salon's picture equal to the server's: opens the push line, loads when told to, applies each event in order and once,
 * and begins again, from the last event it kept, whenever the line breaks. Confined to the UI thread.
 */
final class LiveLine {

    /** The server pings more often than this; silence beyond it means that the line is dead. */
    static final Duration SILENCE = Duration.ofSeconds(45);

    private static final Duration CHECK = Duration.ofSeconds(5);
    private static final Duration PROBE = Duration.ofSeconds(15);
    private static final Logger log = LoggerFactory.getLogger(LiveLine.class);

    private final Session session;
    private final PushLink link;
    private final Supplier<SalonPicture> loader;
    private final Runnable probe;
    private final LiveSalon salon;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final Consumer<ConnectionStatus> onStatus;
    private final Retries retries;

    private EventOrder order = new EventOrder();
    private long helloSeq;
    private int attempt;
    private boolean running;
    private boolean live;
    private PushLink.@Nullable Open open;
    private Cancellable checks = Cancellable.NOTHING;
    private Cancellable probes = Cancellable.NOTHING;

    /** @param loader everything anew, blocks; @param probe whether the server can serve at all, blocks */
    LiveLine(
            Session session,
            PushLink link,
            Supplier<SalonPicture> loader,
            Runnable probe,
            LiveSalon salon,
            BackgroundWork work,
            InstantSource clock,
            Backoff backoff,
            Consumer<ConnectionStatus> onStatus) {
        this.session = session;
        this.link = link;
        this.loader = loader;
        this.probe = probe;
        this.salon = salon;
        this.work = work;
        this.clock = clock;
        this.onStatus = onStatus;
        this.retries = new Retries(work, clock, backoff);
    }

    /** @param knownAt when what the salon shows already was true; empty if it shows nothing yet */
    void start(Optional<Instant> knownAt) {
        running = true;
        knownAt.ifPresent(retries::known);
        checks = work.every(CHECK, this::checkSilence);
        probes = work.every(PROBE, this::suspect);
        onStatus.accept(new ConnectionStatus.Connecting());
        connect();
    }

    void stop() {
        running = false;
        hangUp();
        retries.stop();
        checks.cancel();
        probes.cancel();
    }

    private void connect() {
        int mine = ++attempt;
        long from = order.last();
        helloSeq = from;
        work.run(
                () -> link.open(session.accessToken(), from, listener(mine)),
                opened -> {
                    if (mine == attempt && running) {
                        open = opened;
                    } else {
                        opened.drop();
                    }
                },
                failure -> ifCurrent(mine, () -> lost(failure)));
    }

    private PushLink.Listener listener(int mine) {
        return new UiListener(
                work,
                session,
                frame -> ifCurrent(mine, () -> hear(frame)),
                code -> ifCurrent(mine, () -> broken("line closed with " + code)));
    }

    /** What an earlier line still has to say is of no interest. */
    private void ifCurrent(int mine, Runnable step) {
        if (mine == attempt && running) {
            step.run();
        }
    }

    private void hear(PushFrame frame) {
        if (live) {
            retries.known(clock.instant());
        }
        switch (frame.message().orElse(null)) {
            case PushMessage.Resync resync -> loadAnew(resync.seq());
            case PushMessage.Welcome welcome -> welcomed(welcome.seq());
            case null, default -> take(frame);
        }
    }

    private void take(PushFrame frame) {
        switch (order.take(frame)) {
            case APPLY -> frame.message().ifPresent(salon::apply);
            case KNOWN, BUFFERED -> log.trace("event {} not applied now", frame.seq());
            case GAP -> broken("event " + frame.seq() + " came after " + order.last());
        }
    }

    private void loadAnew(long seq) {
        int mine = attempt;
        order.startBuffering(seq);
        work.run(
                loader::get,
                picture -> ifCurrent(mine, () -> {
                    salon.show(picture);
                    order.stopBuffering().forEach(this::take);
                    if (mine == attempt) {
                        nowLive();
                    }
                }),
                failure -> ifCurrent(mine, () -> {
                    order = new EventOrder();
                    lost(failure);
                }));
    }

    private void welcomed(long seq) {
        if (order.buffering()) {
            return;
        }
        // Not compared with what has come since: an event may overtake the welcome.
        if (seq < helloSeq) {
            order = new EventOrder();
            broken("the server's log ends at " + seq + ", before " + helloSeq);
            return;
        }
        int mine = attempt;
        work.run(
                () -> {
                    probe.run();
                    return seq;
                },
                done -> ifCurrent(mine, this::nowLive),
                failure -> ifCurrent(mine, () -> lost(failure)));
    }

    private void nowLive() {
        live = true;
        retries.succeeded();
        onStatus.accept(new ConnectionStatus.Connected());
    }

    /** Something suggests that the server cannot serve: an open line alone is no proof that it can. */
    void suspect() {
        if (!live) {
            return;
        }
        int mine = attempt;
        work.run(
                () -> {
                    probe.run();
                    return mine;
                },
                done -> ifCurrent(mine, () -> retries.known(clock.instant())),
                failure -> ifCurrent(mine, () -> lost(failure)));
    }

    private void checkSilence() {
        PushLink.Open current = open;
        if (current != null && current.lastTraffic().plus(SILENCE).isBefore(clock.instant())) {
            broken("nothing heard for " + SILENCE);
        }
    }

    private void broken(String why) {
        log.info("The line begins anew: {}", why);
        lost(new ServerFailure.Unreachable(new IllegalStateException(why)));
    }

    /** Tries again by itself, unless that cannot help. */
    void lost(Throwable failure) {
        hangUp();
        switch (failure) {
            case ServerFailure.SignedOut over -> end(new ConnectionStatus.SignedOut(Optional.of(over.words())));
            case ServerFailure.SecondFactorDue due -> end(new ConnectionStatus.SecondFactorDue());
            default -> tryAgain(failure);
        }
    }

    private void end(ConnectionStatus status) {
        stop();
        onStatus.accept(status);
    }

    private void tryAgain(Throwable failure) {
        if (failure instanceof ServerFailure.Refused) {
            session.distrustAccessToken();
        }
        log.debug("line lost", failure);
        onStatus.accept(retries.next(() -> {
            if (running) {
                connect();
            }
        }));
    }

    private void hangUp() {
        attempt++;
        live = false;
        PushLink.Open current = open;
        open = null;
        if (current != null) {
            current.drop();
        }
        if (order.buffering()) {
            order = new EventOrder();
        }
    }
}
