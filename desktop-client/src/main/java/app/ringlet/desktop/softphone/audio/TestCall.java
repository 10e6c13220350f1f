package app.ringlet.desktop.softphone.audio;

import app.ringlet.desktop.softphone.audio.AudioDevices.Device;
import app.ringlet.desktop.softphone.audio.AudioDevices.DeviceFailure;
import app.ringlet.desktop.softphone.audio.AudioDevices.Open;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Hears three seconds as a caller would, then plays them back: whether the devices do what they should, before a call. */
public final class TestCall {

    /** Frames of 10 ms. */
    private static final int FRAMES = 300;

    private static final long PATIENCE_SECONDS = 6;

    /** Where speech begins and a quiet room ends, in dBFS. */
    private static final double AUDIBLE = -50;

    private final AudioDevices devices;
    private final AudioChoice choice;
    private final LevelMeter level = new LevelMeter();

    public TestCall(AudioDevices devices, AudioChoice choice) {
        this.devices = devices;
        this.choice = choice;
    }

    /** What came of it. */
    public enum Result {
        GOOD,
        /** The microphone is open, but hears nothing. */
        TOO_QUIET,
        /** The device gave or took no sound in time. */
        STUCK
    }

    /** Blocks for some six seconds. @param recorded told when the recording is over and the playing begins */
    public Result run(Runnable recorded) throws DeviceFailure, InterruptedException {
        ConcurrentLinkedQueue<short[]> kept = new ConcurrentLinkedQueue<>();
        CountDownLatch full = new CountDownLatch(FRAMES);
        double loudest;
        try (VoiceProcessing processing = devices.processing();
                Open hearing = devices.hear(find(devices.microphones(), choice.microphone()), frame -> {
                    if (full.getCount() > 0) {
                        short[] clean = processing.near(frame);
                        level.hear(clean);
                        kept.add(clean);
                        full.countDown();
                    }
                })) {
            if (!full.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Result.STUCK;
            }
            loudest = level.peak();
        }
        recorded.run();
        CountDownLatch over = new CountDownLatch(1);
        try (Open playing = devices.play(find(devices.speakers(), choice.speaker()), () -> {
            short[] frame = kept.poll();
            if (frame == null) {
                over.countDown();
                return new short[Sound.DEVICE_FRAME];
            }
            level.hear(frame);
            return frame;
        })) {
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Result.STUCK;
            }
        } finally {
            level.silence();
        }
        return loudest < AUDIBLE ? Result.TOO_QUIET : Result.GOOD;
    }

    private static Optional<Device> find(List<Device> devices, String chosen) {
        return devices.stream().filter(d -> d.id().equals(chosen)).findFirst();
    }

    /** How loud it is right now. */
    public LevelMeter level() {
        return level;
    }
}
