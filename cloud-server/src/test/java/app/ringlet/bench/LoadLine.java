package app.ringlet.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One socket of a load: a WebSocket on a bare channel, driven by the load's one thread once the load runs. */
final class LoadLine {
    private static final int FIN_TEXT = 0x81;
    private static final int FIN_BINARY = 0x82;
    private static final int FIN_PONG = 0x8A;
    private static final int MASKED = 0x80;
    private static final int LONGEST = 64 * 1024;

    final MediaCodec codec;
    private final SocketChannel channel;
    private final ByteBuffer incoming = ByteBuffer.allocateDirect(LONGEST);
    private @Nullable ByteBuffer unsent;
    private final ConcurrentLinkedQueue<String> texts = new ConcurrentLinkedQueue<>();
    boolean broken;
    int sent;
    private int sentBefore;
    int received;
    int disordered;
    int lastReceived = -1;
    int stalled;

    private LoadLine(MediaCodec codec, SocketChannel channel) {
        this.codec = codec;
        this.channel = channel;
    }

    /** @param url ws, of this machine */
    static LoadLine open(URI url, Map<String, String> headers, MediaCodec codec) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(url.getHost(), url.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        StringBuilder request = new StringBuilder("GET " + url.getRawPath()
                + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery())
                + " HTTP/1.1\r\nHost: " + url.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        ByteBuffer out = ByteBuffer.wrap(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        while (out.hasRemaining()) {
            channel.write(out);
        }
        LoadLine line = new LoadLine(codec, channel);
        line.upgraded(url);
        channel.configureBlocking(false);
        return line;
    }

    private void upgraded(URI url) throws IOException {
        StringBuilder head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0) {
            one.clear();
            if (channel.read(one) < 0 || head.length() > 8_192) {
                throw new IOException(url + " does not answer: " + head);
            }
            head.append((char) one.get(0));
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(
                    url + " refuses: " + head.toString().lines().findFirst().orElse(""));
        }
    }

    /** Counts of a load begin at nothing; the numbers of the frames go on. */
    void beginAnew() {
        sentBefore = sent;
        received = 0;
        disordered = 0;
        stalled = 0;
    }

    int sentNow() {
        return sent - sentBefore;
    }

    /** Takes control messages that are there, outside a load. */
    void readTexts() {
        read(sound -> {}, new byte[MediaCodec.STAMP]);
    }

    SocketChannel channel() {
        return channel;
    }

    /** What came that was no sound: control messages, in order. */
    ConcurrentLinkedQueue<String> texts() {
        return texts;
    }

    void sendText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(bytes.length + 14);
        header(frame, FIN_TEXT, bytes.length);
        frame.put(bytes);
        write(frame.flip());
    }

    /** @param scratch of at least 1 KiB, the caller's */
    void sendSound(ByteBuffer scratch, byte[] sound) {
        scratch.clear().position(14);
        codec.write(scratch, sent, sound);
        int length = scratch.position() - 14;
        int start = 14 - headerSize(length);
        scratch.limit(scratch.position()).position(start);
        header(scratch, codec.text() ? FIN_TEXT : FIN_BINARY, length);
        scratch.position(start);
        sent++;
        write(scratch);
    }

    private static int headerSize(int length) {
        return length < 126 ? 6 : 8;
    }

    /** The mask is zero: the standard wants one that cannot be guessed, which no server can check and a load can save. */
    private static void header(ByteBuffer frame, int kind, int length) {
        frame.put((byte) kind);
        if (length < 126) {
            frame.put((byte) (MASKED | length));
        } else {
            frame.put((byte) (MASKED | 126)).putShort((short) length);
        }
        frame.putInt(0);
    }

    private void write(ByteBuffer frame) {
        try {
            ByteBuffer before = unsent;
            if (before != null) {
                channel.write(before);
                if (before.hasRemaining()) {
                    stalled++;
                    keep(before, frame);
                    return;
                }
                unsent = null;
            }
            channel.write(frame);
            if (frame.hasRemaining()) {
                stalled++;
                keep(ByteBuffer.allocate(0), frame);
            }
        } catch (IOException gone) {
            broken = true;
        }
    }

    private void keep(ByteBuffer first, ByteBuffer second) {
        ByteBuffer both = ByteBuffer.allocate(first.remaining() + second.remaining());
        unsent = both.put(first).put(second).flip();
    }

    /** Reads what is there; each message of sound goes to the load, the rest is kept. */
    void read(Consumer<LoadLine> load, byte[] stamp) {
        try {
            if (channel.read(incoming) < 0) {
                broken = true;
                return;
            }
        } catch (IOException gone) {
            broken = true;
            return;
        }
        incoming.flip();
        while (frame(load, stamp)) {
            // Until what is left is less than a frame.
        }
        incoming.compact();
    }

    private boolean frame(Consumer<LoadLine> load, byte[] stamp) {
        int start = incoming.position();
        if (incoming.remaining() < 2) {
            return false;
        }
        int kind = incoming.get(start) & 0xFF;
        int length = incoming.get(start + 1) & 0x7F;
        int header = length < 126 ? 2 : 4;
        if (length == 126 && incoming.remaining() >= 4) {
            length = incoming.getShort(start + 2) & 0xFFFF;
        }
        if (length == 127 || incoming.remaining() < header + length) {
            broken |= length == 127;
            return false;
        }
        int limit = incoming.limit();
        incoming.limit(start + header + length).position(start + header);
        message(kind, load, stamp);
        incoming.limit(limit).position(start + header + length);
        return true;
    }

    private void message(int kind, Consumer<LoadLine> load, byte[] stamp) {
        switch (kind & 0x0F) {
            case 1, 2 -> {
                if (codec.read(incoming, stamp)) {
                    load.accept(this);
                } else {
                    texts.add(StandardCharsets.UTF_8.decode(incoming.slice()).toString());
                }
            }
            case 8 -> broken = true;
            case 9 -> {
                ByteBuffer pong = ByteBuffer.allocate(incoming.remaining() + 6);
                header(pong, FIN_PONG, incoming.remaining());
                write(pong.put(incoming).flip());
            }
            default -> {}
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            broken = true;
        }
    }
}
