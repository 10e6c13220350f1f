package app.ringlet.desktop.softphone.audio;

import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses how this machine's devices are reached. */
public final class MachineDevices {

    private static final Logger log = LoggerFactory.getLogger(MachineDevices.class);

    private MachineDevices() {}

    /** Loads the native library, which takes a moment; without it the JDK must do. @param threads for the latter */
    public static AudioDevices open(Executor threads) {
        try {
            return new WebRtcDevices();
        } catch (LinkageError | RuntimeException e) {
            log.warn("No echo cancellation on this machine: {}", e.toString());
            return new JavaSoundDevices(threads);
        }
    }
}
