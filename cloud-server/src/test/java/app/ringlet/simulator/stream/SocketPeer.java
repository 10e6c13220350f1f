package app.ringlet.simulator.stream;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection of a {@link SocketServer}: what came over it, and what the test sends back. */
public final class SocketPeer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int CLOSE = 0x88;

    private final Socket socket;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<JsonNode> received = new ArrayList<>();
    private boolean closed;
    private volatile Consumer<JsonNode> answering = message -> {};

    SocketPeer(Socket socket) {
        this.socket = socket;
    }

    /** Called with each message from now on, on the reading thread. */
    public SocketPeer onMessage(Consumer<JsonNode> answer) {
        answering = answer;
        return this;
    }

    public List<JsonNode> received() {
        lock.lock();
        try {
            return List.copyOf(received);
        } finally {
            lock.unlock();
        }
    }

    /** The first message of that kind, by its event or type; waits for it. */
    public JsonNode await(String kind) {
        return await(kind, message -> true);
    }

    public JsonNode await(String kind, Predicate<JsonNode> wanted) {
        Predicate<JsonNode> that = message -> kind(message).equals(kind) && wanted.test(message);
        await(() -> received.stream().anyMatch(that), kind);
        return received().stream().filter(that).findFirst().orElseThrow();
    }

    public void awaitClosed() {
        await(() -> closed, "the end");
    }

    static String kind(JsonNode message) {
        return message.path("event").asString(message.path("type").asString(""));
    }

    private void await(java.util.function.BooleanSupplier condition, String what) {
        long left = TimeUnit.SECONDS.toNanos(15);
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0 || closed && !condition.getAsBoolean()) {
                    throw new AssertionError("no " + what + " came; so far "
                            + received.stream().map(SocketPeer::kind).distinct().toList());
                }
                left = more.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        } finally {
            lock.unlock();
        }
    }

    void read(DataInputStream in) throws IOException {
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            while (true) {
                int head = in.readUnsignedByte();
                byte[] payload = payload(in);
                if ((head & 0x0F) == 8) {
                    frame(CLOSE, payload);
                    return;
                }
                whole.writeBytes(payload);
                if ((head & 0x80) != 0) {
                    take(JSON.readTree(whole.toString(StandardCharsets.UTF_8)));
                    whole.reset();
                }
            }
        } finally {
            ended();
        }
    }

    private static byte[] payload(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() & 0x7F;
        length = length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length;
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i & 3];
        }
        return payload;
    }

    private void take(JsonNode message) {
        lock.lock();
        try {
            received.add(message);
            more.signalAll();
        } finally {
            lock.unlock();
        }
        answering.accept(message);
    }

    private void ended() throws IOException {
        socket.close();
        lock.lock();
        try {
            closed = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Single quotes stand for double ones. */
    public void send(String json) {
        frame(TEXT, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    public void sendBinary(byte[] bytes) {
        frame(BINARY, bytes);
    }

    public void close(int code) {
        frame(CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
    }

    /** Without a goodbye. */
    public void breakOff() {
        try {
            socket.close();
        } catch (IOException already) {
            throw new IllegalStateException(already);
        }
    }

    private void frame(int head, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 10);
        frame.write(head);
        if (payload.length < 126) {
            frame.write(payload.length);
        } else if (payload.length < 65_536) {
            frame.write(126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        frame.writeBytes(payload);
        try {
            synchronized (socket) {
                OutputStream out = socket.getOutputStream();
                out.write(frame.toByteArray());
                out.flush();
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
