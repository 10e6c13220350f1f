package app.ringlet.cloud.calls.sockets;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * Sends to one socket and never waits for it: a message goes out at once if none is on its way, else it waits behind that one. When too
 * many wait, the other side does not read, and the socket is closed. For use by many threads: a lock, held for no more than a look at the
 * queue, keeps one message on its way at a time.
 */
public final class Outbox implements Wire, SendHandler {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final String TOMCAT_CLOSE_TIMEOUT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WebSocketSession session;
    private final RemoteEndpoint.Async remote;
    private final int most;
    private final CloseStatus tooSlow;
    private final ReentrantLock lock = new ReentrantLock();
    // Under the lock, all of them.
    private final ArrayDeque<Object> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean over;

    /** @param most messages that may wait. @param tooSlow how the socket is closed when more would */
    public Outbox(WebSocketSession session, int most, CloseStatus tooSlow) {
        this.session = session;
        this.most = most;
        this.tooSlow = tooSlow;
        Session container = Objects.requireNonNull(((NativeWebSocketSession) session).getNativeSession(Session.class));
        // Whoever does not read does not answer a close either.
        container.getUserProperties().put(TOMCAT_CLOSE_TIMEOUT, PATIENCE.toMillis());
        this.remote = container.getAsyncRemote();
        this.remote.setSendTimeout(PATIENCE.toMillis());
    }

    @Override
    public void text(String message) {
        offer(message);
    }

    @Override
    public void text(byte[] utf8) {
        offer(new String(utf8, StandardCharsets.UTF_8));
    }

    @Override
    public void binary(ByteBuffer message) {
        offer(message);
    }

    @Override
    public void close(CloseStatus status) {
        forget();
        Thread.ofVirtual().name("media-close").start(() -> {
            try {
                session.close(status);
            } catch (IOException | IllegalStateException e) {
                log.debug("A media socket cannot be closed in good order: {}", e.toString());
            }
        });
    }

    private void forget() {
        lock.lock();
        try {
            over = true;
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }

    private void offer(Object message) {
        boolean overflown;
        lock.lock();
        try {
            if (over) {
                return;
            }
            if (!sending) {
                sending = true;
                overflown = false;
            } else if (waiting.size() < most) {
                waiting.add(message);
                return;
            } else {
                over = true;
                overflown = true;
            }
        } finally {
            lock.unlock();
        }
        if (overflown) {
            close(tooSlow);
        } else {
            send(message);
        }
    }

    @Override
    public void onResult(SendResult result) {
        if (!result.isOK()) {
            forget();
            return;
        }
        Object next;
        lock.lock();
        try {
            next = waiting.poll();
            sending = next != null;
        } finally {
            lock.unlock();
        }
        if (next != null) {
            send(next);
        }
    }

    private void send(Object message) {
        try {
            if (message instanceof ByteBuffer bytes) {
                remote.sendBinary(bytes, this);
            } else {
                remote.sendText((String) message, this);
            }
        } catch (IllegalStateException | IllegalArgumentException gone) {
            forget();
        }
    }
}
