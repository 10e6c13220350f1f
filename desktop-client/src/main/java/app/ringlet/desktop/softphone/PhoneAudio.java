package app.ringlet.desktop.softphone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.softphone.audio.AudioChoice;
import app.ringlet.desktop.softphone.audio.AudioDevices;
import app.ringlet.desktop.softphone.audio.AudioDevices.Device;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sound of the desk as properties: which devices there are, which are in use, how loud it is. Belongs to the UI thread. */
public final class PhoneAudio {

    private static final Logger log = LoggerFactory.getLogger(PhoneAudio.class);

    private final Callable<AudioDevices> opener;
    private final AudioChoices kept;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<Plugged> plugged = new ReadOnlyObjectWrapper<>(Plugged.UNKNOWN);
    private final SimpleObjectProperty<AudioChoice> choice = new SimpleObjectProperty<>(AudioChoice.USUAL);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final CallSound call;
    private @Nullable AudioDevices devices;

    /** @param opener loads what is needed to reach the devices; may take a moment */
    public PhoneAudio(Callable<AudioDevices> opener, AudioChoices kept, BackgroundWork work) {
        this.opener = opener;
        this.kept = kept;
        this.work = work;
        this.call = new CallSound(this::devices, choice::get, trouble::set, this::look, work);
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
                    call.connect();
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
                    if (!call.isOn()) {
                        trouble.set(now.microphones().isEmpty() ? "No microphone: you can listen, but not talk." : "");
                    }
                },
                failure -> log.warn("The devices cannot be listed", failure));
        call.look();
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
        call.use(wanted);
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
        call.close();
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

    /** The sound of the call at this desk. */
    public CallSound call() {
        return call;
    }
}
