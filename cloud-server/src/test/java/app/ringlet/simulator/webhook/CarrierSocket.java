package app.ringlet.simulator.webhook;

import java.net.http.WebSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A socket of the carrier to its customer's server. Messages go out one after the other without holding up who sends them;
 * the monitor of this object guards the queue. What comes in is handed on message by message, on one thread at a time.
 */
public final class CarrierSocket implements WebSocket.Listener {
    /** Half a minute of frames: a server that reads no more for so long is given up. */
    private static final int MOST_WAITING = 1_500;

    private static final int LONGEST_MESSAGE = 4 * 1024 * 1024;

    /** What comes in. */
    public interface Receiver {
        void message(String text);

        /** The vendor's sockets carry text only. */
        void binary();

        /** Once: the other side has closed (its code), or the connection broke (1006). */
        void closed(int code, String reason);
    }

    private final Receiver receiver;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final StringBuilder incoming = new StringBuilder();
    private @Nullable WebSocket socket;
    private boolean sending;
    private boolean over;
    private volatile boolean frozen;

    CarrierSocket(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Later than the end of the connection it is lost. */
    public void send(String text) {
        synchronized (this) {
            if (over) {
                return;
            }
            waiting.add(text);
            if (waiting.size() > MOST_WAITING) {
                waiting.clear();
            } else {
                pump();
                return;
            }
        }
        abort();
    }

    private synchronized void pump() {
        WebSocket open = socket;
        if (sending || open == null || frozen) {
            return;
        }
        String next = waiting.poll();
        if (next != null) {
            sending = true;
            open.sendText(next, true).whenComplete((sent, failure) -> {
                synchronized (this) {
                    sending = false;
                }
                if (failure == null) {
                    pump();
                }
            });
        }
    }

    /** After what waits to be sent, says goodbye; the receiver hears no more. */
    public void close(int code, String reason) {
        WebSocket open;
        synchronized (this) {
            over = true;
            open = socket;
        }
        if (open != null) {
            drained()
                    .whenComplete((done, failure) -> open.sendClose(code, reason)
                            .whenComplete((sent, lost) -> {
                                if (lost != null) {
                                    open.abort();
                                }
                            }));
        }
    }

    private CompletableFuture<Void> drained() {
        synchronized (this) {
            if (waiting.isEmpty() && !sending) {
                return CompletableFuture.completedFuture(null);
            }
        }
        return CompletableFuture.runAsync(
                        this::pump, CompletableFuture.delayedExecutor(5, java.util.concurrent.TimeUnit.MILLISECONDS))
                .thenCompose(again -> frozen ? CompletableFuture.completedFuture(null) : drained());
    }

    /** The connection breaks without a word; the receiver is told as of any loss. */
    public void abort() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
        ended(1006, "Connection broken");
    }

    /** From now on it neither reads nor sends, and stays open: half of the way is gone. */
    public void freeze() {
        frozen = true;
    }

    private void ended(int code, String reason) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        receiver.closed(code, reason);
    }

    @Override
    public void onOpen(WebSocket opened) {
        synchronized (this) {
            socket = opened;
        }
        opened.request(1);
        pump();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        incoming.append(part);
        if (incoming.length() > LONGEST_MESSAGE) {
            abort();
            return null;
        }
        if (last) {
            String whole = incoming.toString();
            incoming.setLength(0);
            receiver.message(whole);
        }
        if (!frozen) {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, java.nio.ByteBuffer part, boolean last) {
        if (last) {
            receiver.binary();
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended(code, reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        ended(1006, String.valueOf(error.getMessage()));
    }
}
