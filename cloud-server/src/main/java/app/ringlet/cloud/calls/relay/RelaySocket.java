package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.sockets.Outbox;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.protocol.media.MediaClose;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/media/relay}: the carrier's ConversationRelay. */
@Component
class RelaySocket extends TextWebSocketHandler {

    private static final int LONGEST = 64_000;
    private static final int MOST_WAITING = 200;
    private static final CloseStatus TOO_SLOW = new CloseStatus(MediaClose.TOO_SLOW, "too far behind");

    private final Map<String, RelayConnection> connections = new ConcurrentHashMap<>();
    private final RelayDesk desk;
    private final CallsSettings settings;
    private final Timers timers;
    private final JsonMapper json;
    private final Counter refused;

    RelaySocket(RelayDesk desk, CallsSettings settings, Timers timers, JsonMapper json, MeterRegistry meters) {
        this.desk = desk;
        this.settings = settings;
        this.timers = timers;
        this.json = json;
        this.refused = meters.counter("ringlet.media.refused", "from", "relay");
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST);
        RelayConnection connection =
                new RelayConnection(new Outbox(session, MOST_WAITING, TOO_SLOW), desk, json, refused::increment);
        connections.put(session.getId(), connection);
        timers.after(settings.helloTimeout(), connection::tooLate);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        RelayConnection connection = connections.get(session.getId());
        if (connection != null) {
            connection.received(message.getPayload());
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        RelayConnection connection = connections.remove(session.getId());
        if (connection != null) {
            connection.closed(status.getCode());
        }
    }
}
