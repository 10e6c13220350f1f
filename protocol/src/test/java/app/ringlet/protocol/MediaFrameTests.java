package app.ringlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.ringlet.protocol.media.MediaFrame;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MediaFrameTests {

    private static final byte[] SILENCE = new byte[MediaFrame.SAMPLES];

    @Test
    void standsInBytesAsThePromiseSays() {
        ByteBuffer bytes = ByteBuffer.allocate(MediaFrame.BYTES);
        new MediaFrame(0xABCD, 0x01020304, 0xFFFFFF60, SILENCE).write(bytes);
        assertThat(HexFormat.of().formatHex(bytes.array(), 0, MediaFrame.HEADER))
                .isEqualTo("0101abcd01020304ffffff60");
    }

    @Test
    void isReadBackAsItWas() {
        Random random = new Random(6);
        for (int i = 0; i < 1000; i++) {
            byte[] audio = new byte[MediaFrame.SAMPLES];
            random.nextBytes(audio);
            MediaFrame frame = new MediaFrame(random.nextInt(65_536), random.nextInt(), random.nextInt(), audio);
            ByteBuffer bytes = ByteBuffer.allocate(MediaFrame.BYTES);
            frame.write(bytes);
            assertThat(MediaFrame.streamOf(bytes.flip())).isEqualTo(frame.stream());
            assertThat(MediaFrame.read(bytes)).isEqualTo(frame);
            assertThat(bytes.hasRemaining()).isFalse();
        }
    }

    @Test
    void whatIsNoFrameIsNotRead() {
        for (int length = 0; length < 2 * MediaFrame.BYTES; length++) {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            assertThat(MediaFrame.read(bytes)).as(length + " bytes of nothing").isNull();
        }
        ByteBuffer bytes = ByteBuffer.allocate(MediaFrame.BYTES);
        new MediaFrame(1, 2, 3, SILENCE).write(bytes);
        for (int at = 0; at < 2; at++) {
            byte[] other = bytes.array().clone();
            other[at]++;
            assertThat(MediaFrame.read(ByteBuffer.wrap(other)))
                    .as("another in byte " + at)
                    .isNull();
        }
    }

    @Test
    void isNotMadeOfWhatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MediaFrame(65_536, 0, 0, SILENCE));
        assertThatIllegalArgumentException().isThrownBy(() -> new MediaFrame(-1, 0, 0, SILENCE));
        assertThatIllegalArgumentException().isThrownBy(() -> new MediaFrame(0, 0, 0, new byte[159]));
    }
}
