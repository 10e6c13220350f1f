package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.BackgroundWork.Cancellable;
import app.ringlet.desktop.softphone.audio.AudioChoice;
import app.ringlet.desktop.softphone.audio.AudioDevices;
import app.ringlet.desktop.softphone.audio.AudioPath;
import app.ringlet.desktop.softphone.audio.LevelMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Microphone and loudspeaker in a call, and how loud one is. Belongs to the UI thread. */
public final class CallSound {

    private static final Duration METER = Duration.ofMillis(100);
    private static final Logger log = LoggerFactory.getLogger(CallSound.class);

    private final Supplier<Optional<AudioDevices>> devices;
    private final Supplier<AudioChoice> choice;
    private final Consumer<String> trouble;
    private final Runnable released;
    private final BackgroundWork work;
    private final DoubleProperty heard = new SimpleDoubleProperty(LevelMeter.SILENT);
    private final DoubleProperty heardPeak = new SimpleDoubleProperty(LevelMeter.SILENT);
    private @Nullable Lines lines;
    private @Nullable AudioPath path;
    private Cancellable metering = Cancellable.NOTHING;
    private boolean muted;

    /**
     * @param devices present once they are known
     * @param trouble told what is wrong with the sound, in a sentence; empty if nothing is
     * @param released told when the devices are free again
     */
    CallSound(
            Supplier<Optional<AudioDevices>> devices,
            Supplier<AudioChoice> choice,
            Consumer<String> trouble,
            Runnable released,
            BackgroundWork work) {
        this.devices = devices;
        this.choice = choice;
        this.trouble = trouble;
        this.released = released;
        this.work = work;
    }

    /** A call's two directions. */
    private record Lines(Consumer<byte[]> toLine, Supplier<short[]> fromLine) {}

    private record Opened(AudioPath path, AudioPath.InUse inUse) {}

    private interface Step {
        AudioPath.InUse on(AudioPath path);
    }

    /** Sound on, for a call; at once, or as soon as the devices are known. */
    void begin(Consumer<byte[]> toLine, Supplier<short[]> fromLine) {
        if (lines == null) {
            lines = new Lines(toLine, fromLine);
            connect();
        }
    }

    /** The devices are known now. */
    void connect() {
        AudioDevices all = devices.get().orElse(null);
        Lines wanted = lines;
        if (all == null || wanted == null) {
            return;
        }
        AudioChoice chosen = choice.get();
        boolean mutedNow = muted;
        work.run(
                () -> {
                    AudioPath fresh = new AudioPath(all, wanted.toLine(), wanted.fromLine());
                    fresh.mute(mutedNow);
                    return new Opened(fresh, fresh.use(chosen));
                },
                opened -> opened(wanted, opened),
                failure -> trouble.accept("The sound devices could not be opened."));
    }

    private void opened(Lines wanted, Opened opened) {
        AudioPath fresh = opened.path();
        if (!wanted.equals(lines)) {
            close(fresh);
            return;
        }
        path = fresh;
        fresh.mute(muted);
        trouble.accept(words(opened.inUse()));
        metering = work.every(METER, () -> {
            heard.set(fresh.heard().level());
            heardPeak.set(fresh.heard().peak());
        });
    }

    void end() {
        AudioPath was = path;
        lines = null;
        path = null;
        muted = false;
        metering.cancel();
        heard.set(LevelMeter.SILENT);
        heardPeak.set(LevelMeter.SILENT);
        if (was != null) {
            close(was);
        }
    }

    private void close(AudioPath was) {
        work.run(
                () -> {
                    was.close();
                    return true;
                },
                done -> released.run(),
                failure -> log.warn("The devices could not be closed", failure));
    }

    void mute(boolean mute) {
        muted = mute;
        if (path != null) {
            path.mute(mute);
        }
    }

    boolean isOn() {
        return path != null;
    }

    /** Devices came or went. */
    void look() {
        step(AudioPath::look);
    }

    /** Others were chosen. */
    void use(AudioChoice wanted) {
        step(open -> open.use(wanted));
    }

    private void step(Step step) {
        AudioPath open = path;
        if (open != null) {
            work.run(
                    () -> step.on(open),
                    inUse -> {
                        if (path == open) {
                            trouble.accept(words(inUse));
                        }
                    },
                    failure -> trouble.accept("The sound devices could not be opened."));
        }
    }

    private static String words(AudioPath.InUse inUse) {
        if (inUse.microphone().isEmpty()) {
            return "No microphone: the caller cannot hear you.";
        }
        if (inUse.speaker().isEmpty()) {
            return "No loudspeaker: you cannot hear the caller.";
        }
        return inUse.away()
                ? "Your chosen device is away. Using "
                        + inUse.microphone().get().name() + "."
                : "";
    }

    /** For the end of the program. */
    void close() {
        metering.cancel();
        AudioPath was = path;
        lines = null;
        path = null;
        if (was != null) {
            was.close();
        }
    }

    /** How loud one is, in dBFS. */
    public DoubleProperty heardProperty() {
        return heard;
    }

    public DoubleProperty heardPeakProperty() {
        return heardPeak;
    }
}
