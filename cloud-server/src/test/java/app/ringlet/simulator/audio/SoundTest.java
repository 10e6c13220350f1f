package app.ringlet.simulator.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @CsvSource({"0,FF", "-1,7F", "32767,80", "-32768,00", "8,FE", "-8,7E", "1000,CE", "-1000,4E"})
    void muLawIsTheStandards(int sample, String code) {
        assertThat(String.format("%02X", MuLaw.encode(sample))).isEqualTo(code);
    }

    @Test
    void everyCodeComesBack() {
        for (int code = 0; code < 256; code++) {
            byte wanted = code == 0x7F ? MuLaw.SILENCE : (byte) code;
            assertThat(MuLaw.encode(MuLaw.decode((byte) code))).isEqualTo(wanted);
        }
    }

    @Test
    void aToneIsFoundWhereItIsAndNoOther() {
        Sound sound = Sound.silence(Duration.ofMillis(500))
                .then(Sound.tone(400, SECOND))
                .then(Sound.silence(SECOND));
        assertThat(Tones.find(sound, 400))
                .containsExactly(new Tones.Span(Duration.ofMillis(500), Duration.ofMillis(1500)));
        assertThat(Tones.find(sound, 700)).isEmpty();
    }

    @Test
    void threeVoicesInAMixAreToldApart() {
        byte[] mix = new byte[Sound.RATE];
        List<Sound> voices = List.of(Sound.tone(400, SECOND), Sound.tone(650, SECOND), Sound.tone(1100, SECOND));
        for (int i = 0; i < mix.length; i++) {
            int at = i;
            mix[i] = MuLaw.encode(
                    voices.stream().mapToInt(voice -> voice.sample(at)).sum());
        }
        for (int hertz : new int[] {400, 650, 1100}) {
            assertThat(Tones.find(Sound.of(mix), hertz)).containsExactly(new Tones.Span(Duration.ZERO, SECOND));
        }
        assertThat(Tones.find(Sound.of(mix), 900)).isEmpty();
    }

    @Test
    void aChirpPassesEachPitchOnce() {
        Sound chirp = Sound.chirp(300, 1300, SECOND);
        Duration low = Tones.find(chirp, 500).getFirst().from();
        Duration high = Tones.find(chirp, 1000).getFirst().from();
        assertThat(low).isLessThan(high);
    }

    @Test
    void silenceHasNoTone() {
        assertThat(Tones.find(Sound.silence(SECOND), 400)).isEmpty();
    }

    @Test
    void aWaveFileIsReadAsItWasWritten() {
        Sound sound = Sound.tone(400, Duration.ofMillis(130));
        assertThat(WaveFile.read(WaveFile.write(sound)).muLaw()).isEqualTo(sound.muLaw());
        assertThat(sound.frames())
                .hasSize(7)
                .last()
                .satisfies(last -> assertThat(last).endsWith(MuLaw.SILENCE));
    }

    @Test
    void aWaveFileMayBeMuLawAndHaveOtherChunks() {
        ByteBuffer file = ByteBuffer.allocate(12 + 10 + 26 + 8 + 3).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes()).putInt(0).put("WAVE".getBytes());
        file.put("odd ".getBytes()).putInt(1).put((byte) 9).put((byte) 0);
        file.put("fmt ".getBytes()).putInt(18).putShort((short) 7).putShort((short) 1);
        file.putInt(8000).putInt(8000).putShort((short) 1).putShort((short) 8).putShort((short) 0);
        file.put("data".getBytes()).putInt(99).put(new byte[] {1, 2, 3});
        assertThat(WaveFile.read(file.array()).muLaw()).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RIFF", "RIFFxxxxWAVE", "RIFFxxxxWAVEdata\0\0\0\0", "RIFFxxxxWAVEodd \1\0\0\200"})
    void whatIsNoWaveFileIsRefused(String file) {
        assertThatThrownBy(() -> WaveFile.read(file.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStereoWaveFileIsRefused() {
        byte[] file = WaveFile.write(Sound.silence(SECOND));
        file[22] = 2;
        assertThatThrownBy(() -> WaveFile.read(file)).hasMessageContaining("mono");
    }
}
