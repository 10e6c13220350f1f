package app.ringlet.cloud.push.web;

import app.ringlet.cloud.push.fanout.Outlet;
import app.ringlet.cloud.push.log.Frame;
import app.ringlet.protocol.push.Hello;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** A desk's socket. */
final class SocketOutlet implements Outlet {

    private static final Logger log = LoggerFactory.getLogger(SocketOutlet.class);
    private static final String TOMCAT_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";
    private static final String TOMCAT_CLOSE_TIMEOUT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";
    private static final int LONGEST_HELLO = 1024;

    final CompletableFuture<Hello> hello = new CompletableFuture<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final WebSocketSession session;
    private volatile boolean answered = true;

    SocketOutlet(WebSocketSession session, Duration sendTimeout) {
        this.session = session;
        session.setTextMessageSizeLimit(LONGEST_HELLO);
        Session container = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        if (container != null) {
            container.getUserProperties().put(TOMCAT_SEND_TIMEOUT, sendTimeout.toMillis());
            // A dead desk does not answer a close either; Tomcat would keep its connection for half a minute.
            container.getUserProperties().put(TOMCAT_CLOSE_TIMEOUT, sendTimeout.toMillis());
        }
    }

    @Override
    public void send(Frame frame) throws IOException {
        session.sendMessage(new TextMessage(frame.json()));
    }

    @Override
    public void ping() throws IOException {
        answered = false;
        session.sendMessage(new PingMessage());
    }

    @Override
    public boolean answered() {
        return answered;
    }

    void heard() {
        answered = true;
    }

    @Override
    public CompletableFuture<Void> gone() {
        return gone;
    }

    /** Whoever waits for the other side need wait no longer. */
    void left() {
        hello.cancel(false);
        gone.complete(null);
    }

    @Override
    public void close(int code, String reason) {
        try {
            session.close(new CloseStatus(code, reason));
        } catch (IOException e) {
            log.debug("A socket cannot be closed in good order: {}", e.toString());
        }
    }
}
