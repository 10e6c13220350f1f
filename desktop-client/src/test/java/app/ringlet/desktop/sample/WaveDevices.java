package app.ringlet.desktop.sample;

import app.ringlet.desktop.softphone.audio.AudioDevices;
import app.ringlet.desktop.softphone.audio.Sound;
import app.ringlet.desktop.softphone.audio.VoiceProcessing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Devices made of wave data: the microphone says what it is given, the loudspeakers are recorded. Time passes by {@link #tick}, or by itself. */
public final class WaveDevices implements AudioDevices {

    private static final long FRAME_NANOS = 10_000_000;

    public final List<Device> microphones = new CopyOnWriteArrayList<>(
            List.of(new Device("mic", "Built-in microphone"), new Device("jabra-mic", "Jabra headset")));
    public final List<Device> speakers = new CopyOnWriteArrayList<>(
            List.of(new Device("speaker", "Built-in speaker"), new Device("jabra", "Jabra headset")));
    private final List<Hearing> hearing = new CopyOnWriteArrayList<>();
    private final List<Playing> playing = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream played = new ByteArrayOutputStream();
    private short[] speech = new short[0];
    private int said;
    private volatile boolean running;

    private record Hearing(Device device, Consumer<short[]> sink) {}

    private record Playing(Device device, Supplier<short[]> source) {}

    /** From now on the microphone says this, once. @param samples at 48 kHz */
    public synchronized void say(short[] samples) {
        speech = samples;
        said = 0;
    }

    /** The same from a wave file of any usual format. */
    public void say(Path wave) throws IOException {
        AudioFormat wanted = new AudioFormat(Sound.DEVICE_RATE, 16, 1, true, false);
        try (AudioInputStream in = AudioSystem.getAudioInputStream(wave.toFile());
                AudioInputStream converted = AudioSystem.getAudioInputStream(wanted, in)) {
            byte[] bytes = converted.readAllBytes();
            short[] samples = new short[bytes.length / 2];
            Sound.fromBytes(bytes, samples);
            say(samples);
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(e);
        }
    }

    /** Ten milliseconds pass. */
    public void tick() {
        for (Playing each : playing) {
            byte[] bytes = new byte[2 * Sound.DEVICE_FRAME];
            Sound.toBytes(each.source.get(), bytes);
            synchronized (this) {
                played.writeBytes(bytes);
            }
        }
        short[] frame = nextSaid();
        hearing.forEach(each -> each.sink.accept(frame));
    }

    private synchronized short[] nextSaid() {
        short[] frame = Arrays.copyOfRange(speech, said, said + Sound.DEVICE_FRAME);
        said = Math.min(speech.length, said + Sound.DEVICE_FRAME);
        return frame;
    }

    public void tick(int times) {
        for (int i = 0; i < times; i++) {
            tick();
        }
    }

    /** Lets time pass by itself until {@link #close}. */
    public WaveDevices run() {
        running = true;
        Thread.ofPlatform().daemon().name("wave-devices").start(() -> {
            long next = System.nanoTime();
            while (running) {
                tick();
                next += FRAME_NANOS;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        });
        return this;
    }

    /** What the loudspeakers played so far, at 48 kHz. */
    public synchronized short[] played() {
        byte[] bytes = played.toByteArray();
        short[] samples = new short[bytes.length / 2];
        Sound.fromBytes(bytes, samples);
        return samples;
    }

    public List<String> open() {
        List<String> open = new ArrayList<>();
        hearing.forEach(each -> open.add(each.device.id()));
        playing.forEach(each -> open.add(each.device.id()));
        return open;
    }

    /** A device is pulled out: it falls silent, and those who care are told. */
    public void unplug(String id) {
        microphones.removeIf(d -> d.id().equals(id));
        speakers.removeIf(d -> d.id().equals(id));
        hearing.removeIf(each -> each.device.id().equals(id));
        playing.removeIf(each -> each.device.id().equals(id));
        listeners.forEach(Runnable::run);
    }

    public void plugMicrophone(Device device) {
        microphones.add(device);
        listeners.forEach(Runnable::run);
    }

    @Override
    public List<Device> microphones() {
        return List.copyOf(microphones);
    }

    @Override
    public List<Device> speakers() {
        return List.copyOf(speakers);
    }

    @Override
    public Open hear(Optional<Device> device, Consumer<short[]> sink) throws DeviceFailure {
        Hearing open = new Hearing(find(microphones, device), sink);
        hearing.add(open);
        return () -> hearing.remove(open);
    }

    @Override
    public Open play(Optional<Device> device, Supplier<short[]> source) throws DeviceFailure {
        Playing open = new Playing(find(speakers, device), source);
        playing.add(open);
        return () -> playing.remove(open);
    }

    private static Device find(List<Device> devices, Optional<Device> wanted) throws DeviceFailure {
        return devices.stream()
                .filter(d -> wanted.isEmpty() || wanted.get().id().equals(d.id()))
                .findFirst()
                .orElseThrow(() -> new DeviceFailure("not there", new IllegalStateException()));
    }

    @Override
    public void onChange(Runnable changed) {
        listeners.add(changed);
    }

    @Override
    public VoiceProcessing processing() {
        return VoiceProcessing.NONE;
    }

    @Override
    public void close() {
        running = false;
    }
}
