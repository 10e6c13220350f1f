package app.ringlet.desktop.recording;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.BackgroundWork.Cancellable;
import app.ringlet.desktop.connection.Recordings;
import app.ringlet.desktop.connection.Recordings.Track;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.softphone.PhoneAudio;
import app.ringlet.desktop.softphone.audio.Sound;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The desk's one player of recordings. Nothing is fetched before somebody wants to hear it, since the server writes down who listened;
 * then it plays while the rest is loading. It gives way to a call at this desk.
 */
public final class PlayerViewModel {

    public static final List<Double> SPEEDS = List.of(1.0, 1.5, 2.0);

    private static final Duration BEAT = Duration.ofMillis(100);
    private static final double END = 0.05;

    private final RecordingLoader loader;
    private final Loudspeaker loudspeaker;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable Track> track = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper length = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable RecordingPlayback playback;
    private Cancellable beating = Cancellable.NOTHING;

    /** @param phoneBusy whether somebody talks at this desk, or a call rings */
    public PlayerViewModel(
            Recordings recordings, PhoneAudio audio, ObservableValue<Boolean> phoneBusy, BackgroundWork work) {
        this.loader = new RecordingLoader(recordings, work, this::arrived, failure -> fail(words(failure)));
        this.loudspeaker = new Loudspeaker(audio, work);
        this.work = work;
        phoneBusy.subscribe(busy -> {
            if (busy) {
                pause();
            }
        });
    }

    /** How the player stands. */
    public enum State {
        /** Nothing has been fetched. */
        IDLE,
        LOADING,
        PAUSED,
        PLAYING,
        FAILED
    }

    /** Plays, or pauses, this recording. */
    public void toggle(Track wanted) {
        if (!wanted.equals(track.get())) {
            stop();
            track.set(wanted);
        }
        switch (state.get()) {
            case PLAYING, LOADING -> pause();
            case IDLE, PAUSED, FAILED -> play(wanted);
        }
    }

    private void play(Track wanted) {
        problem.set("");
        RecordingPlayback ready = playback;
        if (ready == null) {
            state.set(State.LOADING);
            loader.open(wanted, this::opened);
            return;
        }
        if (ready.over()) {
            ready.moveTo(0);
        }
        sound(ready);
    }

    private void opened(RecordedSound sound) {
        RecordingPlayback fresh = new RecordingPlayback(sound);
        fresh.speed(speed.get());
        fresh.moveTo(samples(position.get()));
        playback = fresh;
        length.set(sound.shape().seconds());
        if (state.get() == State.LOADING) {
            sound(fresh);
        } else {
            state.set(State.PAUSED);
        }
    }

    private void sound(RecordingPlayback ready) {
        ready.pause(false);
        state.set(State.PLAYING);
        loader.loadFrom(ready.position());
        loudspeaker.play(ready, () -> beating = work.every(BEAT, this::beat), this::fail);
    }

    private void beat() {
        RecordingPlayback now = playback;
        if (now == null) {
            return;
        }
        position.set(now.position() / (double) Sound.LINE_RATE);
        waiting.set(now.waiting());
        loader.loadFrom(now.position());
        if (now.over()) {
            pause();
        }
    }

    private void arrived() {
        RecordingPlayback now = playback;
        if (now != null && state.get() == State.PLAYING) {
            loader.loadFrom(now.position());
        }
    }

    /** Keeps the place. */
    public void pause() {
        beating.cancel();
        beating = Cancellable.NOTHING;
        waiting.set(false);
        loudspeaker.quiet();
        if (playback != null) {
            playback.pause(true);
        }
        if (state.get() == State.PLAYING || state.get() == State.LOADING) {
            state.set(playback == null ? State.IDLE : State.PAUSED);
        }
    }

    private void fail(String words) {
        pause();
        state.set(State.FAILED);
        problem.set(words);
    }

    private static String words(Throwable failure) {
        return failure instanceof IOException
                ? "This recording is damaged and cannot be played."
                : ServerFailure.inWords(failure);
    }

    /** Nothing is played, and nothing is known of any recording. */
    public void stop() {
        pause();
        loader.forget();
        playback = null;
        track.set(null);
        position.set(0);
        length.set(0);
        problem.set("");
        state.set(State.IDLE);
    }

    /** @param seconds from the beginning; only of the recording that is open */
    public void seek(double seconds) {
        RecordingPlayback now = playback;
        if (now == null) {
            return;
        }
        // The very end would be over before anything was heard.
        double to = Math.clamp(seconds, 0, Math.max(0, length.get() - END));
        now.moveTo(samples(to));
        position.set(to);
        if (state.get() == State.PLAYING) {
            loader.loadFrom(now.position());
        }
    }

    public void skip(double seconds) {
        seek(position.get() + seconds);
    }

    private static long samples(double seconds) {
        return Math.round(seconds * Sound.LINE_RATE);
    }

    /** @param times one of {@link #SPEEDS} */
    public void setSpeed(double times) {
        speed.set(times);
        if (playback != null) {
            playback.speed(times);
        }
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Which recording is open; null if none is. */
    public ReadOnlyObjectProperty<@Nullable Track> trackProperty() {
        return track.getReadOnlyProperty();
    }

    /** In seconds. */
    public ReadOnlyDoubleProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** In seconds; 0 as long as it is not known. */
    public ReadOnlyDoubleProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** Whether the sound that is due is still loading. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Why it does not play; empty if it does. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
