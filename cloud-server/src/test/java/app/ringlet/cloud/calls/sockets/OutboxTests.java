package app.ringlet.cloud.calls.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

class OutboxTests {

    private static final CloseStatus TOO_SLOW = new CloseStatus(4408, "too slow");

    private static final Session ANY = fake(Session.class, (method, args) -> null);

    private final List<Object> sent = new ArrayList<>();
    private final ArrayDeque<SendHandler> underWay = new ArrayDeque<>();
    private final CompletableFuture<CloseStatus> closed = new CompletableFuture<>();
    private final Map<String, Object> properties = new HashMap<>();
    private final Outbox outbox = new Outbox(session(), 3, TOO_SLOW);

    /** A socket whose messages are under way until the test says otherwise. */
    private WebSocketSession session() {
        RemoteEndpoint.Async remote = fake(RemoteEndpoint.Async.class, (method, args) -> {
            if (method.startsWith("send")) {
                sent.add(args[0]);
                underWay.add((SendHandler) args[1]);
            }
            return null;
        });
        Session container = fake(Session.class, (method, args) -> switch (method) {
            case "getAsyncRemote" -> remote;
            case "getUserProperties" -> properties;
            default -> null;
        });
        return (WebSocketSession) Proxy.newProxyInstance(
                OutboxTests.class.getClassLoader(),
                new Class<?>[] {WebSocketSession.class, NativeWebSocketSession.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("close")) {
                        closed.complete((CloseStatus) args[0]);
                    }
                    return method.getName().equals("getNativeSession") ? container : null;
                });
    }

    private interface Answer {
        @Nullable
        Object to(String method, Object[] args);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                OutboxTests.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> answer.to(method.getName(), args)));
    }

    @Test
    void oneIsOnItsWayAndTheOthersFollowInTheirOrder() {
        outbox.text("one");
        outbox.text("two");
        outbox.text("three");
        assertThat(sent).containsExactly("one");

        underWay.remove().onResult(new SendResult(ANY));
        underWay.remove().onResult(new SendResult(ANY));
        underWay.remove().onResult(new SendResult(ANY));
        outbox.text("four");

        assertThat(sent).containsExactly("one", "two", "three", "four");
    }

    @Test
    void whoDoesNotReadIsClosedAndNobodyWaits() throws Exception {
        for (int i = 0; i < 10; i++) {
            outbox.text("frame " + i);
        }

        assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(TOO_SLOW);
        underWay.remove().onResult(new SendResult(ANY));
        assertThat(sent).containsExactly("frame 0");
    }

    @Test
    void afterAFailureNothingMoreIsSent() {
        outbox.text("one");
        outbox.text("two");

        underWay.remove().onResult(new SendResult(ANY, new IOException("gone")));
        outbox.text("three");

        assertThat(sent).containsExactly("one");
    }
}
