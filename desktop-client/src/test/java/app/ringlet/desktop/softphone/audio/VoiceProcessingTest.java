package app.ringlet.desktop.softphone.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The native library itself, which needs no device for this. */
class VoiceProcessingTest {

    private static final int DELAY = 6;

    @Test
    void takesTheLoudspeakersEchoOutOfTheMicrophone() {
        Random random = new Random(1);
        short[][] onTheWay = new short[DELAY][Sound.DEVICE_FRAME];
        double echo = 0;
        double left = 0;
        try (VoiceProcessing processing = new WebRtcProcessing()) {
            for (int i = 0; i < 600; i++) {
                short[] far = new short[Sound.DEVICE_FRAME];
                for (int k = 0; k < far.length; k++) {
                    far[k] = Sound.clip(random.nextGaussian() * 3_000 * (0.5 + 0.5 * Math.sin(i / 7.0)));
                }
                processing.far(far);
                short[] microphone = new short[Sound.DEVICE_FRAME];
                for (int k = 0; k < far.length; k++) {
                    microphone[k] = (short) (onTheWay[i % DELAY][k] * 0.4);
                }
                onTheWay[i % DELAY] = far;
                short[] clean = processing.near(microphone);
                if (i > 400) {
                    echo += Tones.rms(microphone, 0, microphone.length);
                    left += Tones.rms(clean, 0, clean.length);
                }
            }
        }
        assertThat(20 * Math.log10(left / echo))
                .as("dB that are left of the echo")
                .isLessThan(-10);
    }

    @Test
    void isQuietAboutFramesAfterItsEnd() {
        VoiceProcessing processing = new WebRtcProcessing();
        processing.close();
        processing.close();
        short[] frame = Tones.sine(440, 8_000, Sound.DEVICE_RATE, Sound.DEVICE_FRAME);
        processing.far(frame);
        assertThat(processing.near(frame)).isEqualTo(frame);
    }

    @Test
    void asksForASoundServerOnlyWhereTheLibraryWouldWaitForOne(@TempDir Path runtime) throws Exception {
        assertThat(MachineDevices.hasSoundServer("Windows 11", Map.of())).isTrue();
        assertThat(MachineDevices.hasSoundServer("Linux", Map.of("XDG_RUNTIME_DIR", runtime.toString())))
                .isFalse();
        Files.createDirectories(runtime.resolve("pulse"));
        Files.createFile(runtime.resolve("pulse").resolve("native"));
        assertThat(MachineDevices.hasSoundServer("Linux", Map.of("XDG_RUNTIME_DIR", runtime.toString())))
                .isTrue();
    }
}
