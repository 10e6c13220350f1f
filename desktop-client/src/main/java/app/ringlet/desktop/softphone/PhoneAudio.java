package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.BackgroundWork.Cancellable;
import app.ringlet.desktop.softphone.audio.AudioChoice;
import app.ringlet.desktop.softphone.audio.AudioDevices;
import app.ringlet.desktop.softphone.audio.AudioDevices.Device;
import app.ringlet.desktop.softphone.audio.AudioPath;
import app.ringlet.desktop.softphone.audio.LevelMeter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sound of the desk as properties: which devices there are, which are in use, how loud it is. Belongs to the UI thread. */
public final class PhoneAudio {

    private static final Duration METER = Duration.ofMillis(100);
    private static final Logger log = LoggerFactory.getLogger(PhoneAudio.class);

    private final Callable<AudioDevices> opener;
    private final AudioChoices kept;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<Plugged> plugged = new ReadOnlyObjectWrapper<>(Plugged.UNKNOWN);
    private final SimpleObjectProperty<AudioChoice> choice = new SimpleObjectProperty<>(AudioChoice.USUAL);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final DoubleProperty heard = new SimpleDoubleProperty(LevelMeter.SILENT);
    private final DoubleProperty heardPeak = new SimpleDoubleProperty(LevelMeter.SILENT);
    private @Nullable AudioDevices devices;
    private @Nullable Lines lines;
    private @Nullable AudioPath path;
    private Cancellable metering = Cancellable.NOTHING;
    private boolean muted;

    /** @param opener loads what is needed to reach the devices; may take a moment */
    public PhoneAudio(Callable<AudioDevices> opener, AudioChoices kept, BackgroundWork work) {
        this.opener = opener;
        this.kept = kept;
        this.work = work;
    }

    /** The devices of this machine, the usual ones first. @param known whether anybody has looked yet */
    public record Plugged(List<Device> microphones, List<Device> speakers, boolean known) {
        static final Plugged UNKNOWN = new Plugged(List.of(), List.of(), false);
    }

    private record Loaded(AudioDevices devices, AudioChoice choice) {}

    /** Looks what there is; later calls do nothing. */
    public void load() {
        if (devices != null || plugged.get().known()) {
            return;
        }
        work.run(
                () -> new Loaded(opener.call(), kept.load()),
                loaded -> {
                    devices = loaded.devices();
                    choice.set(loaded.choice());
                    loaded.devices().onChange(() -> work.onUi(this::look));
                    look();
                    connect();
                },
                failure -> {
                    log.error("No sound on this machine", failure);
                    plugged.set(new Plugged(List.of(), List.of(), true));
                    trouble.set("No sound devices can be used on this machine.");
                });
    }

    /** Reads the list of devices anew, and puts a call on those that are there. */
    public void look() {
        AudioDevices all = devices;
        if (all == null) {
            return;
        }
        work.run(
                () -> new Plugged(all.microphones(), all.speakers(), true),
                now -> {
                    plugged.set(now);
                    if (path == null) {
                        trouble.set(now.microphones().isEmpty() ? "No microphone: you can listen, but not talk." : "");
                    }
                },
                failure -> log.warn("The devices cannot be listed", failure));
        AudioPath open = path;
        if (open != null) {
            use(open, AudioPath::look);
        }
    }

    private interface Step {
        AudioPath.InUse on(AudioPath path);
    }

    private void use(AudioPath open, Step step) {
        work.run(
                () -> step.on(open),
                inUse -> {
                    if (path == open) {
                        trouble.set(words(inUse));
                    }
                },
                failure -> trouble.set("The sound devices could not be opened."));
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

    /** A call's two directions. */
    private record Lines(Consumer<byte[]> toLine, Supplier<short[]> fromLine) {}

    private record Opened(AudioPath path, AudioPath.InUse inUse) {}

    /** Sound on, for a call; at once, or as soon as the devices are known. */
    void begin(Consumer<byte[]> toLine, Supplier<short[]> fromLine) {
        if (lines == null) {
            lines = new Lines(toLine, fromLine);
            connect();
        }
    }

    private void connect() {
        AudioDevices all = devices;
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
                failure -> trouble.set("The sound devices could not be opened."));
    }

    private void opened(Lines wanted, Opened opened) {
        AudioPath fresh = opened.path();
        if (!wanted.equals(lines)) {
            close(fresh);
            return;
        }
        path = fresh;
        fresh.mute(muted);
        trouble.set(words(opened.inUse()));
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
                done -> look(),
                failure -> log.warn("The devices could not be closed", failure));
    }

    void mute(boolean mute) {
        muted = mute;
        if (path != null) {
            path.mute(mute);
        }
    }

    /** From now on these devices, also in the call that is going on, and at the next start. */
    public void choose(AudioChoice wanted) {
        choice.set(wanted);
        work.run(
                () -> {
                    kept.keep(wanted);
                    return true;
                },
                done -> log.debug("kept the choice of devices"),
                failure -> log.warn("The choice of devices could not be kept: {}", failure.getMessage()));
        AudioPath open = path;
        if (open != null) {
            use(open, p -> p.use(wanted));
        }
    }

    /** Present once {@link #load} has found them. */
    public Optional<AudioDevices> devices() {
        return Optional.ofNullable(devices);
    }

    /** What the status bar says: the microphone that would be used. */
    public Optional<Device> microphone() {
        List<Device> all = plugged.get().microphones();
        return all.stream()
                .filter(d -> d.id().equals(choice.get().microphone()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** For the end of the program. */
    public void close() {
        metering.cancel();
        AudioPath was = path;
        lines = null;
        path = null;
        if (was != null) {
            was.close();
        }
        if (devices != null) {
            devices.close();
        }
    }

    public ReadOnlyObjectProperty<Plugged> pluggedProperty() {
        return plugged.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<AudioChoice> choiceProperty() {
        return choice;
    }

    /** What is wrong with the sound, in a sentence; empty if nothing is. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** How loud one is, in dBFS. */
    public DoubleProperty heardProperty() {
        return heard;
    }

    public DoubleProperty heardPeakProperty() {
        return heardPeak;
    }
}
