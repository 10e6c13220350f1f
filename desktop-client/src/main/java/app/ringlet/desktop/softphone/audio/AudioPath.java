package app.ringlet.desktop.softphone.audio;

import app.ringlet.desktop.softphone.audio.AudioDevices.Device;
import app.ringlet.desktop.softphone.audio.AudioDevices.DeviceFailure;
import app.ringlet.desktop.softphone.audio.AudioDevices.Open;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sound of one call: microphone to line, line to loudspeaker, on the devices that were chosen or, while these are away, the
 * usual ones. Its methods block while devices open and run one at a time (the lock is this object); sound flows past it.
 */
public final class AudioPath implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AudioPath.class);

    private final AudioDevices devices;
    private final VoiceProcessing processing;
    private final LevelMeter heard = new LevelMeter();
    private final LevelMeter played = new LevelMeter();
    private final Capture capture;
    private final Playback playback;
    private AudioChoice choice = AudioChoice.USUAL;
    private Optional<Device> microphone = Optional.empty();
    private Optional<Device> speaker = Optional.empty();
    private @Nullable Open hearing;
    private @Nullable Open playing;
    private boolean closed;

    /**
     * @param toLine gets µ-law frames on the microphone's thread
     * @param fromLine gives 20 ms at 8 kHz, on the loudspeaker's thread
     */
    public AudioPath(AudioDevices devices, Consumer<byte[]> toLine, Supplier<short[]> fromLine) {
        this.devices = devices;
        this.processing = devices.processing();
        this.capture = new Capture(processing, heard, toLine);
        this.playback = new Playback(fromLine, processing, played);
    }

    /**
     * What is in use. @param microphone empty if nothing can be heard here @param speaker empty if nothing can be played @param away the
     * chosen devices that are not there
     */
    public record InUse(Optional<Device> microphone, Optional<Device> speaker, boolean away) {}

    /** Opens what was chosen, or goes over to it. */
    public synchronized InUse use(AudioChoice wanted) {
        choice = wanted;
        return look();
    }

    /** Looks again what is plugged in: a device that is gone is replaced, one that is back is taken up again. */
    public synchronized InUse look() {
        if (closed) {
            return new InUse(Optional.empty(), Optional.empty(), false);
        }
        List<Device> microphones = devices.microphones();
        List<Device> speakers = devices.speakers();
        Optional<Device> bestMicrophone = best(microphones, choice.microphone());
        if (hearing == null || !bestMicrophone.equals(microphone)) {
            close(hearing);
            hearing = open(bestMicrophone, d -> devices.hear(Optional.of(d), capture));
            microphone = hearing == null ? Optional.empty() : bestMicrophone;
        }
        Optional<Device> bestSpeaker = best(speakers, choice.speaker());
        if (playing == null || !bestSpeaker.equals(speaker)) {
            close(playing);
            playing = open(bestSpeaker, d -> devices.play(Optional.of(d), playback));
            speaker = playing == null ? Optional.empty() : bestSpeaker;
        }
        if (microphone.isEmpty()) {
            heard.silence();
        }
        boolean away = missing(microphones, choice.microphone()) || missing(speakers, choice.speaker());
        return new InUse(microphone, speaker, away);
    }

    private static Optional<Device> best(List<Device> devices, String chosen) {
        return devices.stream()
                .filter(d -> d.id().equals(chosen))
                .findFirst()
                .or(() -> devices.stream().findFirst());
    }

    private static boolean missing(List<Device> devices, String chosen) {
        return !chosen.isEmpty() && devices.stream().noneMatch(d -> d.id().equals(chosen));
    }

    private interface Opening {
        Open open(Device device) throws DeviceFailure;
    }

    private static @Nullable Open open(Optional<Device> device, Opening how) {
        if (device.isEmpty()) {
            return null;
        }
        try {
            return how.open(device.get());
        } catch (DeviceFailure e) {
            log.warn("{}: {}", device.get().name(), e.getMessage());
            return null;
        }
    }

    private static void close(@Nullable Open open) {
        if (open != null) {
            open.close();
        }
    }

    /** From now on nothing goes to the line, or again everything. Any thread, at once. */
    public void mute(boolean mute) {
        capture.mute(mute);
    }

    public LevelMeter heard() {
        return heard;
    }

    public LevelMeter played() {
        return played;
    }

    @Override
    public synchronized void close() {
        closed = true;
        close(hearing);
        close(playing);
        hearing = null;
        playing = null;
        processing.close();
    }
}
