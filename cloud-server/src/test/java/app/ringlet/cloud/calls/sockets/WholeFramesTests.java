package app.ringlet.cloud.calls.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFramesTests {

    private static final int LONGEST = 1000;
    private static final int USUAL = 600;
    private static final int FIN = 0x80;
    private static final int TEXT = 1;
    private static final int BINARY = 2;

    private final List<String> heard = new ArrayList<>();
    private @Nullable Wire wire;
    private final EmbeddedChannel channel = new EmbeddedChannel();

    WholeFramesTests() {
        MediaLoop.prepare(channel.pipeline(), new Door(), new byte[USUAL]);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        channel.finishAndReleaseAll();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 5000})
    void messagesOfEveryLengthComeInOrderHoweverTheyAreCut(int piece) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<String> said = new ArrayList<>();
        for (int length : new int[] {0, 1, 7, 8, 9, 125, 126, 172, 400, USUAL, USUAL + 1, LONGEST}) {
            String message = "x".repeat(length);
            said.add("text " + message);
            all.writeBytes(frame(FIN | TEXT, message));
            said.add("binary " + message);
            all.writeBytes(frame(FIN | BINARY, message));
        }
        byte[] bytes = all.toByteArray();
        for (int at = 0; at < bytes.length; at += piece) {
            channel.writeInbound(Unpooled.copiedBuffer(bytes, at, Math.min(piece, bytes.length - at)));
        }
        assertThat(heard).isEqualTo(said);
    }

    @Test
    void aMessageInSeveralFramesWithAPingBetweenIsOne() {
        receive(
                frame(TEXT, "one "),
                frame(FIN | 9, "?"),
                frame(0, "two "),
                frame(FIN, "three"),
                frame(FIN | TEXT, "four"));

        assertThat(heard).containsExactly("text one two three", "text four");
        assertThat(sent()).isEqualTo(new byte[] {(byte) (FIN | 10), 1, '?'});
    }

    @Test
    void whatIsIllFormedClosesTheSocketAndNothingMoreIsHeard() {
        byte[] unmasked = {(byte) (FIN | TEXT), 1, 'x'};
        byte[] reserved = frame(FIN | 0x40 | TEXT, "x");
        byte[] notMinimal = {(byte) (FIN | TEXT), (byte) (FIN | 126), 0, 1, 0, 0, 0, 0, 'x'};
        byte[] fragmentedPing = frame(9, "x");
        byte[] orphan = frame(FIN, "x");
        byte[] unknown = frame(FIN | 3, "x");
        byte[] interrupted = join(frame(TEXT, "x"), frame(FIN | TEXT, "y"));
        for (byte[] bad : List.of(unmasked, reserved, notMinimal, fragmentedPing, orphan, unknown, interrupted)) {
            WholeFramesTests other = new WholeFramesTests();
            other.receive(frame(FIN | TEXT, "before"), bad, frame(FIN | TEXT, "after"));
            assertThat(other.heard).containsExactly("text before");
            assertThat(other.closed()).isEqualTo(1002);
            other.nothingIsLeftBehind();
        }
    }

    @Test
    void whatIsTooLongClosesTheSocketBeforeItIsHere() {
        byte[] head = {(byte) (FIN | BINARY), (byte) (FIN | 126), LONGEST + 1 >> 8, (byte) (LONGEST + 1), 1, 2, 3, 4};
        receive(head, frame(FIN | TEXT, "after"));

        assertThat(heard).isEmpty();
        assertThat(closed()).isEqualTo(1009);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 125, 126, 65_535, 65_536})
    void whatIsSentIsOneFrame(int length) {
        byte[] message = new byte[length];
        new Random(4).nextBytes(message);
        wire().binary(ByteBuffer.wrap(message));

        ByteBuffer sent = ByteBuffer.wrap(sent());
        assertThat(sent.get() & 0xFF).isEqualTo(FIN | BINARY);
        int first = sent.get();
        long told = first < 126 ? first : first == 126 ? sent.getShort() & 0xFFFF : sent.getLong();
        assertThat(told).isEqualTo(length);
        assertThat(sent).isEqualTo(ByteBuffer.wrap(message));
    }

    private Wire wire() {
        return Objects.requireNonNull(wire);
    }

    private void receive(byte[]... frames) {
        channel.writeInbound(Unpooled.copiedBuffer(frames));
    }

    private byte[] sent() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            byte[] bytes = new byte[part.readableBytes()];
            part.readBytes(bytes).release();
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    private int closed() {
        return ByteBuffer.wrap(sent()).getShort(2) & 0xFFFF;
    }

    private static byte[] frame(int first, String message) {
        byte[] payload = message.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (FIN | payload.length));
        } else {
            frame.put((byte) (FIN | 126)).putShort((short) payload.length);
        }
        byte[] mask = {(byte) 0xA1, 0x02, (byte) 0xF3, 0x74};
        frame.put(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ mask[i % 4]));
        }
        byte[] bytes = new byte[frame.flip().remaining()];
        frame.get(bytes);
        return bytes;
    }

    private static byte[] join(byte[] one, byte[] two) {
        return ByteBuffer.allocate(one.length + two.length).put(one).put(two).array();
    }

    private final class Door implements MediaDoor {
        @Override
        public int longest() {
            return LONGEST;
        }

        @Override
        public int mostWaiting() {
            return 100_000;
        }

        @Override
        public Guest opened(Wire opened) {
            wire = opened;
            return new Guest() {
                @Override
                public void text(byte[] utf8, int length) {
                    heard.add("text " + new String(utf8, 0, length, StandardCharsets.UTF_8));
                }

                @Override
                public void binary(ByteBuffer message) {
                    heard.add("binary " + StandardCharsets.UTF_8.decode(message));
                }

                @Override
                public void closed() {}
            };
        }
    }
}
