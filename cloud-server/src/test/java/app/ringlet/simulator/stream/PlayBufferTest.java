package app.ringlet.simulator.stream;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.audio.MuLaw;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlayBufferTest {
    private final PlayBuffer buffer = new PlayBuffer();

    @Test
    void soundOfAnySizeIsPlayedInOrderInFramesOf20Millis() {
        buffer.add(bytes(1, 100));
        buffer.add(bytes(2, 200));
        assertThat(buffer.next().frame()).hasSize(160).startsWith(bytes(1, 100)).endsWith(bytes(2, 60));
        assertThat(buffer.next().frame()).startsWith(bytes(2, 140)).endsWith(bytes(MuLaw.SILENCE, 20));
        assertThat(buffer.next().frame()).isNull();
    }

    @Test
    void aMarkComesBackWithTheFrameThatEndsWhatIsBeforeIt() {
        buffer.add(bytes(1, 320));
        buffer.mark("a");
        buffer.add(bytes(2, 160));
        buffer.mark("b");
        assertThat(buffer.next().marks()).isEmpty();
        assertThat(buffer.next().marks()).containsExactly("a");
        assertThat(buffer.next().marks()).containsExactly("b");
    }

    @Test
    void aMarkWithNothingBeforeItComesBackAtOnce() {
        buffer.mark("a");
        PlayBuffer.Played played = buffer.next();
        assertThat(played.marks()).containsExactly("a");
        assertThat(played.frame()).isNull();
    }

    @Test
    void clearGivesBackTheMarksOfWhatWasNotPlayed() {
        buffer.add(bytes(1, 160));
        buffer.mark("a");
        buffer.add(bytes(1, 400));
        buffer.mark("b");
        buffer.mark("c");
        buffer.next();
        assertThat(buffer.clear()).containsExactly("b", "c");
        assertThat(buffer.next().frame()).isNull();
        buffer.add(bytes(3, 160));
        assertThat(buffer.next().frame()).isEqualTo(bytes(3, 160));
    }

    @Test
    void thereIsAnEndToWhatItKeeps() {
        assertThat(buffer.add(new byte[14_400_000])).isTrue();
        assertThat(buffer.add(new byte[1])).isFalse();
    }

    private static byte[] bytes(int value, int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
