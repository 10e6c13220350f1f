package app.ringlet.desktop.softphone.audio;

import dev.onvoid.webrtc.media.DeviceChangeListener;
import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.audio.AudioConverter;
import dev.onvoid.webrtc.media.audio.AudioDevice;
import dev.onvoid.webrtc.media.audio.AudioPlayer;
import dev.onvoid.webrtc.media.audio.AudioRecorder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Devices by WebRTC's native library. Its calls are made one at a time: the lock is this object. */
final class WebRtcDevices implements AudioDevices {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final DeviceChangeListener watch = new DeviceChangeListener() {
        @Override
        public void deviceConnected(dev.onvoid.webrtc.media.Device device) {
            listeners.forEach(Runnable::run);
        }

        @Override
        public void deviceDisconnected(dev.onvoid.webrtc.media.Device device) {
            listeners.forEach(Runnable::run);
        }
    };

    WebRtcDevices() {
        MediaDevices.addDeviceChangeListener(watch);
    }

    @Override
    public synchronized List<Device> microphones() {
        return devices(MediaDevices.getDefaultAudioCaptureDevice(), MediaDevices.getAudioCaptureDevices());
    }

    @Override
    public synchronized List<Device> speakers() {
        return devices(MediaDevices.getDefaultAudioRenderDevice(), MediaDevices.getAudioRenderDevices());
    }

    private static List<Device> devices(@Nullable AudioDevice usual, List<AudioDevice> all) {
        Map<String, Device> devices = new LinkedHashMap<>();
        List<AudioDevice> ordered = new ArrayList<>(all);
        if (usual != null) {
            ordered.addFirst(usual);
        }
        ordered.forEach(d -> devices.putIfAbsent(d.getDescriptor(), new Device(d.getDescriptor(), d.getName())));
        return List.copyOf(devices.values());
    }

    @Override
    public synchronized Open hear(Optional<Device> device, Consumer<short[]> sink) throws DeviceFailure {
        AudioDevice wanted =
                find(device, MediaDevices.getDefaultAudioCaptureDevice(), MediaDevices.getAudioCaptureDevices());
        AudioRecorder recorder = new AudioRecorder();
        Shape shape = new Shape();
        recorder.setAudioDevice(wanted);
        recorder.setAudioSink((data, samples, bytes, channels, rate, delay, drift) -> {
            byte[] own = shape.convert(data, rate, channels, Sound.DEVICE_RATE, 1, 2 * Sound.DEVICE_FRAME);
            short[] heard = new short[Sound.DEVICE_FRAME];
            Sound.fromBytes(own, heard);
            sink.accept(heard);
        });
        return started(recorder::start, () -> {
            recorder.stop();
            shape.close();
        });
    }

    @Override
    public synchronized Open play(Optional<Device> device, Supplier<short[]> source) throws DeviceFailure {
        AudioDevice wanted =
                find(device, MediaDevices.getDefaultAudioRenderDevice(), MediaDevices.getAudioRenderDevices());
        AudioPlayer player = new AudioPlayer();
        Shape shape = new Shape();
        byte[] mono = new byte[2 * Sound.DEVICE_FRAME];
        player.setAudioDevice(wanted);
        player.setAudioSource((data, samples, bytes, channels, rate) -> {
            Sound.toBytes(source.get(), mono);
            byte[] theirs = shape.convert(mono, Sound.DEVICE_RATE, 1, rate, channels, data.length);
            System.arraycopy(theirs, 0, data, 0, Math.min(theirs.length, data.length));
            return samples;
        });
        return started(player::start, () -> {
            player.stop();
            shape.close();
        });
    }

    private Open started(Runnable start, Runnable stop) throws DeviceFailure {
        try {
            start.run();
        } catch (RuntimeException | LinkageError e) {
            throw new DeviceFailure("the device could not be opened", e);
        }
        return () -> {
            synchronized (this) {
                stop.run();
            }
        };
    }

    private static AudioDevice find(Optional<Device> wanted, @Nullable AudioDevice usual, List<AudioDevice> all)
            throws DeviceFailure {
        AudioDevice found = wanted.isEmpty()
                ? usual
                : all.stream()
                        .filter(d -> d.getDescriptor().equals(wanted.get().id()))
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            throw new DeviceFailure(
                    "no such device: " + wanted.map(Device::name).orElse("the usual one"),
                    new IllegalStateException("not among " + all));
        }
        return found;
    }

    /** Rates and channels as the device has them. On the device's thread, but for the end. */
    private static final class Shape {

        private @Nullable AudioConverter converter;
        private String made = "";

        synchronized byte[] convert(byte[] from, int rate, int channels, int toRate, int toChannels, int bytes) {
            if (rate == toRate && channels == toChannels) {
                return from;
            }
            String wanted = rate + "/" + channels + "/" + toRate + "/" + toChannels;
            AudioConverter ready = converter;
            if (ready == null || !made.equals(wanted)) {
                close();
                ready = new AudioConverter(rate, channels, toRate, toChannels);
                converter = ready;
                made = wanted;
            }
            byte[] to = new byte[bytes];
            ready.convert(from, to);
            return to;
        }

        synchronized void close() {
            if (converter != null) {
                converter.dispose();
                converter = null;
            }
        }
    }

    @Override
    public void onChange(Runnable changed) {
        listeners.add(changed);
    }

    @Override
    public VoiceProcessing processing() {
        return new WebRtcProcessing();
    }

    @Override
    public void close() {
        MediaDevices.removeDeviceChangeListener(watch);
    }
}
