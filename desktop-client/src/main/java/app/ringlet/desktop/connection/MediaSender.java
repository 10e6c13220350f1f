package app.ringlet.desktop.connection;

import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.MediaFrame;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Sends one message after the other, as a WebSocket wants it. The queue is guarded by this object, and is short: old sound is of no use. */
final class MediaSender implements MediaLink.Open {

    /** Frames that may wait: 200 ms. */
    private static final int WAITING = 10;

    private final WebSocket socket;
    private final Deque<Supplier<CompletableFuture<WebSocket>>> waiting = new ArrayDeque<>();
    private int frames;
    private boolean sending;

    MediaSender(WebSocket socket) {
        this.socket = socket;
    }

    @Override
    public void send(DeskCommand command) {
        String text = Wire.JSON.writeValueAsString(command);
        enqueue(() -> socket.sendText(text, true));
    }

    @Override
    public void send(MediaFrame frame) {
        ByteBuffer bytes = ByteBuffer.allocate(MediaFrame.BYTES);
        frame.write(bytes);
        bytes.flip();
        synchronized (this) {
            if (frames >= WAITING) {
                return;
            }
            frames++;
        }
        enqueue(() -> {
            synchronized (this) {
                frames--;
            }
            return socket.sendBinary(bytes, true);
        });
    }

    @Override
    public void ping() {
        enqueue(() -> socket.sendPing(
                ByteBuffer.allocate(Long.BYTES).putLong(System.nanoTime()).flip()));
    }

    @Override
    public void close() {
        synchronized (this) {
            if (sending) {
                // Something does not leave; whoever does not read is not waited for.
                socket.abort();
                return;
            }
        }
        enqueue(() ->
                socket.sendClose(WebSocket.NORMAL_CLOSURE, "bye").whenComplete((sent, failure) -> socket.abort()));
    }

    private void enqueue(Supplier<CompletableFuture<WebSocket>> step) {
        synchronized (this) {
            waiting.add(step);
            if (sending) {
                return;
            }
            sending = true;
        }
        sendNext();
    }

    private void sendNext() {
        Supplier<CompletableFuture<WebSocket>> step;
        synchronized (this) {
            step = waiting.poll();
            if (step == null) {
                sending = false;
                return;
            }
        }
        // A failure shows at the listener, which is told that the link is gone.
        step.get().whenComplete((sent, failure) -> {
            if (failure == null) {
                sendNext();
            }
        });
    }
}
