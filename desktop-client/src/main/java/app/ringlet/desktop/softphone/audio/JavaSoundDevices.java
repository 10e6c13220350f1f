package app.ringlet.desktop.softphone.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** Devices by the JDK, where the native library cannot reach any: nobody tells when one comes or goes. */
final class JavaSoundDevices implements AudioDevices {

    private static final AudioFormat FORMAT = new AudioFormat(Sound.DEVICE_RATE, 16, 1, true, false);
    private static final DataLine.Info MICROPHONE = new DataLine.Info(TargetDataLine.class, FORMAT);
    private static final DataLine.Info SPEAKER = new DataLine.Info(SourceDataLine.class, FORMAT);

    /** Bytes that a device may keep: 40 ms. */
    private static final int KEPT = 8 * Sound.DEVICE_FRAME;

    private final Executor threads;
    private final Supplier<VoiceProcessing> processing;

    /** @param threads each open device takes one for itself */
    JavaSoundDevices(Executor threads, Supplier<VoiceProcessing> processing) {
        this.threads = threads;
        this.processing = processing;
    }

    @Override
    public List<Device> microphones() {
        return devices(MICROPHONE);
    }

    @Override
    public List<Device> speakers() {
        return devices(SPEAKER);
    }

    private static List<Device> devices(Line.Info wanted) {
        List<Device> devices = new ArrayList<>();
        for (Mixer.Info mixer : AudioSystem.getMixerInfo()) {
            if (AudioSystem.getMixer(mixer).isLineSupported(wanted)) {
                devices.add(new Device(mixer.getName(), mixer.getName()));
            }
        }
        return devices;
    }

    @Override
    public Open hear(Optional<Device> device, Consumer<short[]> sink) throws DeviceFailure {
        TargetDataLine line = (TargetDataLine) line(device, MICROPHONE);
        try {
            line.open(FORMAT, KEPT);
        } catch (LineUnavailableException | RuntimeException e) {
            throw new DeviceFailure("the microphone is not given to us", e);
        }
        line.start();
        threads.execute(() -> {
            byte[] bytes = new byte[2 * Sound.DEVICE_FRAME];
            while (line.isOpen() && line.read(bytes, 0, bytes.length) == bytes.length) {
                short[] heard = new short[Sound.DEVICE_FRAME];
                Sound.fromBytes(bytes, heard);
                sink.accept(heard);
            }
        });
        return line::close;
    }

    @Override
    public Open play(Optional<Device> device, Supplier<short[]> source) throws DeviceFailure {
        SourceDataLine line = (SourceDataLine) line(device, SPEAKER);
        try {
            line.open(FORMAT, KEPT);
        } catch (LineUnavailableException | RuntimeException e) {
            throw new DeviceFailure("the loudspeaker is not given to us", e);
        }
        line.start();
        threads.execute(() -> {
            byte[] bytes = new byte[2 * Sound.DEVICE_FRAME];
            do {
                Sound.toBytes(source.get(), bytes);
            } while (line.write(bytes, 0, bytes.length) == bytes.length && line.isOpen());
        });
        return line::close;
    }

    private static Line line(Optional<Device> device, Line.Info wanted) throws DeviceFailure {
        try {
            if (device.isEmpty()) {
                return AudioSystem.getLine(wanted);
            }
            Mixer.Info mixer = Arrays.stream(AudioSystem.getMixerInfo())
                    .filter(m -> m.getName().equals(device.get().id()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("gone"));
            return AudioSystem.getMixer(mixer).getLine(wanted);
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new DeviceFailure(
                    "no such device: " + device.map(Device::name).orElse("the usual one"), e);
        }
    }

    @Override
    public void onChange(Runnable changed) {
        // The JDK never tells; the list is read anew whenever it is shown.
    }

    @Override
    public VoiceProcessing processing() {
        return processing.get();
    }

    @Override
    public void close() {
        // Each open device is closed by whoever opened it.
    }
}
