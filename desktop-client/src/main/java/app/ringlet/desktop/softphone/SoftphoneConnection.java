package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.BackgroundWork.Cancellable;
import app.ringlet.desktop.connection.Backoff;
import app.ringlet.desktop.connection.MediaLink;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.MediaClose;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The softphone's line: kept open while someone is signed in, mended by itself. Belongs to the UI thread, but for the frames, which
 * go past it through {@link VoiceStream}.
 */
public final class SoftphoneConnection {

    /** So long a call waits for a desk whose line broke. */
    public static final Duration WAITS = Duration.ofSeconds(20);

    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Without any answer for so long the line is broken, whatever the network says. */
    private static final Duration SILENCE = Duration.ofSeconds(7);

    private static final Logger log = LoggerFactory.getLogger(SoftphoneConnection.class);

    private final MediaLink link;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final Backoff backoff;
    private final VoiceStream voice = new VoiceStream();
    private final ReadOnlyObjectWrapper<LineState> state = new ReadOnlyObjectWrapper<>(new LineState.Off());
    private final LineMeter meter = new LineMeter(voice);
    private final CallOnLine call = new CallOnLine(voice, meter);
    private MediaLink.@Nullable Open open;
    /** What was told before the link was in our hands. */
    private final List<DeskNotice> early = new ArrayList<>();

    private Cancellable retry = Cancellable.NOTHING;
    private final Cancellable looking;
    private Instant lastAnswer = Instant.EPOCH;
    private int generation;
    private int tries;

    public SoftphoneConnection(MediaLink link, BackgroundWork work, InstantSource clock, Backoff backoff) {
        this.link = link;
        this.work = work;
        this.clock = clock;
        this.backoff = backoff;
        this.looking = work.every(LOOK, this::look);
    }

    /** @param told of the end of each call's sound */
    public void onEnded(Consumer<CallOnLine.Ended> told) {
        call.onEnded(told);
    }

    /** Opens the line and keeps it open until {@link #close}. */
    public void open() {
        if (state.get() instanceof LineState.Off || state.get() instanceof LineState.Elsewhere) {
            tries = 0;
            state.set(new LineState.Connecting());
            connect();
        }
    }

    private void connect() {
        int mine = ++generation;
        early.clear();
        UUID resume = call.id();
        lastAnswer = clock.instant();
        work.run(
                () -> link.open(resume, ear(mine)),
                opened -> {
                    if (mine == generation && !(state.get() instanceof LineState.Off)) {
                        open = opened;
                        opened.ping();
                        early.forEach(this::told);
                        early.clear();
                    } else {
                        opened.close();
                    }
                },
                failure -> {
                    if (mine == generation) {
                        log.info("No media line: {}", failure.getMessage());
                        broken(failure instanceof ServerFailure.SignedOut ? MediaClose.SESSION_ENDED : 0);
                    }
                });
    }

    /** What a line tells, on the UI thread, as long as it is the present one. */
    private LineEar ear(int mine) {
        return new LineEar(
                voice,
                step -> work.onUi(() -> {
                    if (mine == generation) {
                        lastAnswer = clock.instant();
                        step.run();
                    }
                }),
                this::told,
                meter::roundTrip,
                this::broken);
    }

    private void told(DeskNotice notice) {
        if (open == null) {
            early.add(notice);
            return;
        }
        switch (notice) {
            case DeskNotice.Ready ready -> {
                tries = 0;
                state.set(new LineState.Ready());
            }
            case DeskNotice.Joined joined -> {
                MediaLink.Open now = open;
                if (now != null) {
                    call.join(now, joined);
                }
            }
            case DeskNotice.Left left -> call.left(left);
            case DeskNotice.Muted muted -> call.muted(muted);
            case DeskNotice.Dtmf key -> log.debug("the caller pressed a key");
        }
    }

    private void broken(int code) {
        generation++;
        MediaLink.Open was = open;
        open = null;
        if (was != null) {
            was.close();
        }
        if (state.get() instanceof LineState.Off) {
            return;
        }
        if (code == MediaClose.REPLACED || code == MediaClose.SESSION_ENDED) {
            state.set(code == MediaClose.REPLACED ? new LineState.Elsewhere() : new LineState.Off());
            call.leave(DeskNotice.Reason.LOST);
            return;
        }
        Instant now = clock.instant();
        Instant since = state.get() instanceof LineState.Reconnecting again ? again.since() : now;
        state.set(new LineState.Reconnecting(since, call.id() != null));
        Duration wait = call.id() == null ? backoff.after(++tries) : quick(backoff.after(++tries));
        retry = work.later(wait, this::connect);
    }

    /** While someone waits in the call, at least every two seconds. */
    private static Duration quick(Duration wait) {
        return wait.compareTo(LOOK) < 0 ? wait : LOOK;
    }

    /** Every two seconds: is anyone there, and how is the line? */
    private void look() {
        Instant now = clock.instant();
        if (state.get() instanceof LineState.Reconnecting again
                && again.call()
                && !again.since().plus(WAITS).isAfter(now)) {
            call.leave(DeskNotice.Reason.LOST);
            state.set(new LineState.Reconnecting(again.since(), false));
        }
        MediaLink.Open line = open;
        if (line == null) {
            return;
        }
        if (lastAnswer.plus(SILENCE).isBefore(now)) {
            broken(0);
            return;
        }
        line.ping();
        if (call.id() != null) {
            line.send(meter.measure());
        }
    }

    /** Sends a command that goes with the call's sound; without a line it is let go. */
    public void send(DeskCommand command) {
        MediaLink.Open now = open;
        if (now != null) {
            now.send(command);
        }
    }

    /** Ends the line; a call on it is over for this desk. */
    public void close() {
        generation++;
        retry.cancel();
        state.set(new LineState.Off());
        call.leave(DeskNotice.Reason.LEFT);
        MediaLink.Open was = open;
        open = null;
        if (was != null) {
            was.close();
        }
    }

    /** For the end of the program. */
    public void stop() {
        close();
        looking.cancel();
    }

    VoiceStream voice() {
        return voice;
    }

    public ReadOnlyObjectProperty<LineState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LineQuality> qualityProperty() {
        return meter.qualityProperty();
    }

    /** Null while no call is on the line. */
    public ReadOnlyObjectProperty<CallOnLine.@Nullable InCall> inCallProperty() {
        return call.inCallProperty();
    }
}
