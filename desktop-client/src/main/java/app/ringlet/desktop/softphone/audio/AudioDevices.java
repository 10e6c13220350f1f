package app.ringlet.desktop.softphone.audio;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The machine's microphones and loudspeakers, 10 ms at a time at {@link Sound#DEVICE_RATE}. May be called from any thread but the
 * toolkit's: opening a device takes time. Sinks and sources run on a thread of the device and must not block.
 */
public interface AudioDevices extends AutoCloseable {

    /** One microphone or loudspeaker. @param id stays the same when it is unplugged and comes back */
    record Device(String id, String name) {}

    /** Something that sounds or hears until it is closed. */
    interface Open extends AutoCloseable {
        @Override
        void close();
    }

    /** That a device is not there, or is not given to us. The message is for the log; {@code name} for people. */
    final class DeviceFailure extends Exception {

        public DeviceFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The system's usual one first. */
    List<Device> microphones();

    /** The system's usual one first. */
    List<Device> speakers();

    /**
     * @param device empty for the system's usual one
     * @param sink gets each 10 ms that were heard
     */
    Open hear(Optional<Device> device, Consumer<short[]> sink) throws DeviceFailure;

    /**
     * @param device empty for the system's usual one
     * @param source gives each 10 ms that are to sound
     */
    Open play(Optional<Device> device, Supplier<short[]> source) throws DeviceFailure;

    /** Told, on any thread, that a device came or went. */
    void onChange(Runnable changed);

    /** Voice processing that fits these devices, for one call. */
    VoiceProcessing processing();

    @Override
    void close();
}
