package app.ringlet.cloud.calls.twilio.stream;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.live.StreamTokens;
import app.ringlet.cloud.calls.sockets.Outbox;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.protocol.media.MediaClose;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/media/twilio}: the carrier's Media Streams, of one direction and of both. */
@Component
class CarrierSocket extends TextWebSocketHandler {

    /** A second of audio in one message, and what stands around it. */
    private static final int LONGEST = 12_000;
    /** Frames that may wait for the carrier: two seconds. */
    private static final int MOST_WAITING = 100;

    private static final CloseStatus TOO_SLOW = new CloseStatus(MediaClose.TOO_SLOW, "too far behind");

    private final Map<String, CarrierStream> streams = new ConcurrentHashMap<>();
    private final LiveCalls calls;
    private final StreamTokens tokens;
    private final ApplicationEventPublisher events;
    private final CallsSettings settings;
    private final Timers timers;
    private final JsonMapper json;
    private final Counter refused;

    CarrierSocket(
            LiveCalls calls,
            StreamTokens tokens,
            ApplicationEventPublisher events,
            CallsSettings settings,
            Timers timers,
            JsonMapper json,
            MeterRegistry meters) {
        this.calls = calls;
        this.tokens = tokens;
        this.events = events;
        this.settings = settings;
        this.timers = timers;
        this.json = json;
        this.refused = meters.counter("ringlet.media.refused", "from", "carrier");
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST);
        CarrierStream stream = new CarrierStream(
                new Outbox(session, MOST_WAITING, TOO_SLOW),
                calls,
                tokens,
                connected -> timers.after(Duration.ZERO, () -> events.publishEvent(connected)),
                refused::increment,
                json);
        streams.put(session.getId(), stream);
        timers.after(settings.helloTimeout(), stream::tooLate);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        CarrierStream stream = streams.get(session.getId());
        if (stream != null) {
            stream.received(message.getPayload());
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        CarrierStream stream = streams.remove(session.getId());
        if (stream != null) {
            stream.ended();
        }
    }
}
