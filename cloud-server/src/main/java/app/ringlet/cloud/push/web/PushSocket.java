package app.ringlet.cloud.push.web;

import app.ringlet.cloud.push.PushSettings;
import app.ringlet.cloud.push.fanout.Subscriptions;
import app.ringlet.protocol.push.Hello;
import app.ringlet.protocol.push.PushClose;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/push}: a desk says hello, then gets events. Each socket has a virtual thread that sends to it. */
@Component
class PushSocket extends TextWebSocketHandler {

    private final Map<String, SocketOutlet> outlets = new ConcurrentHashMap<>();
    private final Subscriptions subscriptions;
    private final PushSettings settings;
    private final JsonMapper json;

    PushSocket(Subscriptions subscriptions, PushSettings settings, JsonMapper json) {
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        Follower follower = Follower.of(session);
        SocketOutlet outlet = new SocketOutlet(session, settings.sendTimeout());
        outlets.put(session.getId(), outlet);
        Thread.ofVirtual().name("push-desk-" + session.getId()).start(() -> serve(follower, outlet));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        SocketOutlet outlet = outlets.get(session.getId());
        if (outlet == null) {
            return;
        }
        outlet.heard();
        if (!outlet.hello.isDone()) {
            try {
                outlet.hello.complete(json.readValue(message.getPayload(), Hello.class));
            } catch (JacksonException e) {
                outlet.hello.completeExceptionally(e);
            }
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        SocketOutlet outlet = outlets.get(session.getId());
        if (outlet != null) {
            outlet.heard();
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        SocketOutlet outlet = outlets.remove(session.getId());
        if (outlet != null) {
            outlet.left();
        }
    }

    private void serve(Follower follower, SocketOutlet outlet) {
        try {
            Hello hello = outlet.hello.get(settings.helloTimeout().toMillis(), TimeUnit.MILLISECONDS);
            subscriptions.follow(follower.tenantId(), follower.sessionId(), hello.lastSeq(), outlet);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            outlet.close(PushClose.NO_HELLO, "a hello was expected");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
