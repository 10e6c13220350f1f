package app.ringlet.desktop.recording;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.softphone.PhoneAudio;
import app.ringlet.desktop.softphone.audio.AudioDevices;
import app.ringlet.desktop.softphone.audio.AudioDevices.Open;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loudspeaker that was chosen for calls, for one thing at a time. Belongs to the UI thread. */
final class Loudspeaker {

    private static final Logger log = LoggerFactory.getLogger(Loudspeaker.class);

    private final PhoneAudio audio;
    private final BackgroundWork work;
    private @Nullable Open open;
    private int asked;

    Loudspeaker(PhoneAudio audio, BackgroundWork work) {
        this.audio = audio;
        this.work = work;
    }

    /**
     * Opens it, unless {@link #quiet} is asked for meanwhile.
     *
     * @param sounds told once it does
     * @param failed told why it does not, in a sentence
     */
    void play(Supplier<short[]> source, Runnable sounds, Consumer<String> failed) {
        quiet();
        AudioDevices devices = audio.devices().orElse(null);
        if (devices == null) {
            failed.accept("No sound devices can be used on this machine.");
            return;
        }
        int mine = asked;
        String chosen = audio.choiceProperty().get().speaker();
        work.run(
                () -> devices.play(
                        devices.speakers().stream()
                                .filter(device -> device.id().equals(chosen))
                                .findFirst(),
                        source),
                fresh -> {
                    if (mine == asked) {
                        open = fresh;
                        sounds.run();
                    } else {
                        close(fresh);
                    }
                },
                failure -> {
                    log.warn("A recording cannot be played", failure);
                    if (mine == asked) {
                        failed.accept("No loudspeaker can be used on this machine.");
                    }
                });
    }

    void quiet() {
        asked++;
        Open was = open;
        open = null;
        if (was != null) {
            close(was);
        }
    }

    private void close(Open was) {
        work.run(
                () -> {
                    was.close();
                    return true;
                },
                done -> log.trace("closed"),
                failure -> log.warn("The loudspeaker could not be closed", failure));
    }
}
