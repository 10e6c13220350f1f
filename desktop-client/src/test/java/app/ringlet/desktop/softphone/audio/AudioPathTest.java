package app.ringlet.desktop.softphone.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ringlet.desktop.sample.WaveDevices;
import app.ringlet.desktop.softphone.audio.AudioDevices.Device;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioPathTest {

    private static final AudioChoice HEADSET = new AudioChoice("jabra-mic", "jabra", "", false);

    private final WaveDevices devices = new WaveDevices();
    private final List<byte[]> sent = new ArrayList<>();
    private final JitterBuffer buffer = new JitterBuffer();
    private final AudioPath path = new AudioPath(devices, sent::add, buffer::take);

    private short[] sentSound() {
        short[] sound = new short[sent.size() * Sound.LINE_FRAME];
        for (int i = 0; i < sent.size(); i++) {
            System.arraycopy(MuLaw.decode(sent.get(i)), 0, sound, i * Sound.LINE_FRAME, Sound.LINE_FRAME);
        }
        return sound;
    }

    @Test
    void speechComesOutAsLoudOnTheLineAndAtItsPitch() {
        path.use(AudioChoice.USUAL);
        devices.say(Tones.sine(440, 8_000, Sound.DEVICE_RATE, Sound.DEVICE_RATE));
        devices.tick(100);
        assertThat(sent).hasSize(50);
        short[] sound = sentSound();
        assertThat(Tones.rms(sound, 800, 8_000)).isCloseTo(8_000 / Math.sqrt(2), within(200.0));
        int crossings = 0;
        for (int i = 801; i < 8_000; i++) {
            crossings += sound[i - 1] < 0 && sound[i] >= 0 ? 1 : 0;
        }
        assertThat(crossings).as("440 a second, over 0.9 s").isBetween(394, 398);
        assertThat(path.heard().level()).isCloseTo(20 * Math.log10(8_000 / 32_768.0 / Math.sqrt(2)), within(0.5));
        assertThat(path.heard().peak()).isCloseTo(20 * Math.log10(8_000 / 32_768.0), within(0.5));
    }

    @Test
    void whatATelephoneCannotCarryDoesNotComeBackAsAnotherTone() {
        path.use(AudioChoice.USUAL);
        devices.say(Tones.sine(6_500, 8_000, Sound.DEVICE_RATE, Sound.DEVICE_RATE));
        devices.tick(100);
        assertThat(Tones.rms(sentSound(), 800, 8_000)).isLessThan(80);
    }

    @Test
    void whatComesFromTheLineIsPlayedAtItsPitch() {
        path.use(HEADSET);
        for (int i = 0; i < 50; i++) {
            short[] voice = Tones.sine(300, 8_000, Sound.LINE_RATE, (long) i * Sound.LINE_FRAME, Sound.LINE_FRAME);
            buffer.put(i, i * 20, voice, i * 20);
            devices.tick(2);
        }
        short[] played = devices.played();
        int from = played.length / 2;
        assertThat(Tones.rms(played, from, played.length)).isCloseTo(8_000 / Math.sqrt(2), within(250.0));
        double natural = 2 * Math.PI * 300 / Sound.DEVICE_RATE * 8_000;
        assertThat(Tones.largestStep(played, from, played.length)).isLessThan((int) (1.3 * natural));
    }

    @Test
    void nothingIsSentWhileMutedThoughTheMeterMoves() {
        path.use(AudioChoice.USUAL);
        path.mute(true);
        devices.say(Tones.sine(440, 8_000, Sound.DEVICE_RATE, Sound.DEVICE_RATE));
        devices.tick(50);
        assertThat(sent).isEmpty();
        assertThat(path.heard().level()).isGreaterThan(-20);
        path.mute(false);
        devices.tick(20);
        assertThat(sent).hasSize(10);
    }

    @Test
    void aHeadsetThatIsPulledOutIsReplacedAndTakenUpAgain() {
        assertThat(path.use(HEADSET).away()).isFalse();
        assertThat(devices.open()).containsExactly("jabra-mic", "jabra");
        devices.unplug("jabra-mic");
        AudioPath.InUse without = path.look();
        assertThat(without.away()).isTrue();
        assertThat(without.microphone().orElseThrow().name()).isEqualTo("Built-in microphone");
        devices.tick(10);
        assertThat(sent).as("the call goes on").hasSize(5);
        devices.plugMicrophone(new Device("jabra-mic", "Jabra headset"));
        assertThat(path.look().away()).isFalse();
        assertThat(devices.open()).containsExactlyInAnyOrder("jabra-mic", "jabra");
    }

    @Test
    void aDeskWithoutMicrophoneStillHears() {
        devices.microphones.clear();
        AudioPath.InUse inUse = path.use(AudioChoice.USUAL);
        assertThat(inUse.microphone()).isEmpty();
        assertThat(inUse.speaker()).isPresent();
        assertThat(devices.open()).containsExactly("speaker");
    }

    @Test
    void letsGoOfEverythingAtItsEnd() {
        path.use(HEADSET);
        path.close();
        assertThat(devices.open()).isEmpty();
        path.look();
        assertThat(devices.open()).isEmpty();
    }

    @Test
    void theTestCallPlaysBackWhatItHeard() throws Exception {
        devices.say(Tones.sine(440, 8_000, Sound.DEVICE_RATE, 3 * Sound.DEVICE_RATE));
        try (WaveDevices running = devices.run()) {
            assertThat(new TestCall(running, AudioChoice.USUAL).run(() -> {})).isEqualTo(TestCall.Result.GOOD);
        }
        short[] played = devices.played();
        assertThat(played.length).isGreaterThanOrEqualTo(3 * Sound.DEVICE_RATE);
        assertThat(Tones.rms(played, 0, 3 * Sound.DEVICE_RATE)).isCloseTo(8_000 / Math.sqrt(2), within(100.0));
    }

    @Test
    void aMicrophoneThatHearsNothingIsFoundOut() throws Exception {
        try (WaveDevices running = devices.run()) {
            assertThat(new TestCall(running, AudioChoice.USUAL).run(() -> {})).isEqualTo(TestCall.Result.TOO_QUIET);
        }
    }

    @Test
    void aWaveFileSpeaksAsTheMicrophone(@TempDir Path folder) throws Exception {
        Path wave = folder.resolve("hello.wav");
        byte[] bytes = new byte[2 * Sound.LINE_RATE];
        Sound.toBytes(Tones.sine(440, 8_000, Sound.LINE_RATE, Sound.LINE_RATE), bytes);
        AudioFormat format = new AudioFormat(Sound.LINE_RATE, 16, 1, true, false);
        try (var out = Files.newOutputStream(wave)) {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(bytes), format, Sound.LINE_RATE),
                    AudioFileFormat.Type.WAVE,
                    out);
        }
        path.use(AudioChoice.USUAL);
        devices.say(wave);
        devices.tick(90);
        assertThat(Tones.rms(sentSound(), 800, 6_000)).isCloseTo(8_000 / Math.sqrt(2), within(300.0));
    }
}
