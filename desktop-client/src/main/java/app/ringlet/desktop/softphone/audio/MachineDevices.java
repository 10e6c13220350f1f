package app.ringlet.desktop.softphone.audio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses how this machine's devices are reached. */
public final class MachineDevices {

    private static final Logger log = LoggerFactory.getLogger(MachineDevices.class);

    private MachineDevices() {}

    /** Loads the native library, which takes a moment. @param threads for devices of the JDK, each of which needs one */
    public static AudioDevices open(Executor threads) {
        Supplier<VoiceProcessing> processing = WebRtcProcessing::new;
        try {
            processing.get().close();
        } catch (LinkageError | RuntimeException e) {
            log.warn("No echo cancellation on this machine: {}", e.toString());
            return new JavaSoundDevices(threads, () -> VoiceProcessing.NONE);
        }
        if (!hasSoundServer(System.getProperty("os.name", ""), System.getenv())) {
            log.info("No sound server is running; the JDK's devices are used");
            return new JavaSoundDevices(threads, processing);
        }
        return new WebRtcDevices();
    }

    /** On Linux the native library waits for a PulseAudio server for ever if there is none. */
    static boolean hasSoundServer(String system, Map<String, String> environment) {
        if (!system.toLowerCase(Locale.ROOT).contains("linux") || environment.containsKey("PULSE_SERVER")) {
            return true;
        }
        String runtime = environment.get("XDG_RUNTIME_DIR");
        return runtime != null && Files.exists(Path.of(runtime, "pulse", "native"));
    }
}
