package app.ringlet.cloud.calls.desk;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.sockets.Outbox;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import app.ringlet.protocol.media.MediaClose;
import app.ringlet.protocol.media.MediaFrame;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/media/desk}: a softphone says hello with its token, then sends and gets frames of audio. */
@Component
class DeskSocket extends AbstractWebSocketHandler {

    static final String PATH = "/api/v1/media/desk";

    private static final int LONGEST_TEXT = 4096;
    /** Frames that may wait for a desk: a second and a half. */
    private static final int MOST_WAITING = 75;
    /** Messages that are none, before whoever sends them is cut off. */
    private static final int MOST_MALFORMED = 20;

    private static final int LONGEST_MILLIS = 60_000;

    private static final CloseStatus NO_HELLO = new CloseStatus(MediaClose.NO_HELLO, "a hello was expected");
    private static final CloseStatus TOKEN_REFUSED = new CloseStatus(MediaClose.TOKEN_REFUSED, "the token is not good");
    private static final CloseStatus TOO_SLOW = new CloseStatus(MediaClose.TOO_SLOW, "too far behind");
    private static final CloseStatus MALFORMED = new CloseStatus(MediaClose.MALFORMED, "not understood");

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Desks desks;
    private final DeskTokens tokens;
    private final CallsSettings settings;
    private final Timers timers;
    private final JsonMapper json;
    private final Counter refused;
    private final DistributionSummary roundTrip;
    private final DistributionSummary jitter;
    private final DistributionSummary lost;

    DeskSocket(
            Desks desks,
            DeskTokens tokens,
            CallsSettings settings,
            Timers timers,
            JsonMapper json,
            MeterRegistry meters) {
        this.desks = desks;
        this.tokens = tokens;
        this.settings = settings;
        this.timers = timers;
        this.json = json;
        this.refused = meters.counter("ringlet.media.refused", "from", "desk");
        this.roundTrip = meters.summary("ringlet.media.desk.roundtrip.ms");
        this.jitter = meters.summary("ringlet.media.desk.jitter.ms");
        this.lost = meters.summary("ringlet.media.desk.lost.percent");
    }

    /** One connection; its messages come one at a time. */
    private static final class Line {
        final Outbox outbox;
        volatile @Nullable Desk desk;
        int malformed;

        Line(Outbox outbox) {
            this.outbox = outbox;
        }
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST_TEXT);
        session.setBinaryMessageSizeLimit(LONGEST_TEXT);
        Line line = new Line(new Outbox(session, MOST_WAITING, TOO_SLOW));
        lines.put(session.getId(), line);
        timers.after(settings.helloTimeout(), () -> {
            if (line.desk == null) {
                line.outbox.close(NO_HELLO);
            }
        });
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        Line line = lines.get(session.getId());
        if (line == null) {
            return;
        }
        Desk desk = line.desk;
        ByteBuffer bytes = message.getPayload();
        int stream = MediaFrame.streamOf(bytes);
        if (desk == null || stream < 0) {
            malformed(line);
            return;
        }
        DeskSeat seat = desk.seat(stream);
        if (seat != null && !seat.speak(bytes)) {
            refused.increment();
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Line line = lines.get(session.getId());
        if (line == null) {
            return;
        }
        DeskCommand command;
        try {
            command = json.readValue(message.getPayload(), DeskCommand.class);
        } catch (JacksonException notOne) {
            malformed(line);
            return;
        }
        Desk desk = line.desk;
        if (desk != null) {
            carryOut(desk, command);
        } else if (command instanceof DeskCommand.Hello hello) {
            greet(line, hello);
        } else {
            line.outbox.close(NO_HELLO);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Line line = lines.remove(session.getId());
        Desk desk = line == null ? null : line.desk;
        if (line != null && desk != null) {
            desks.hungUp(desk, line.outbox);
        }
    }

    private void greet(Line line, DeskCommand.Hello hello) {
        tokens.use(hello.token())
                .ifPresentOrElse(
                        known -> line.desk = desks.connect(known, line.outbox, hello.resume()),
                        () -> line.outbox.close(TOKEN_REFUSED));
    }

    private void carryOut(Desk desk, DeskCommand command) {
        switch (command) {
            case DeskCommand.Mute mute -> desk.seat(mute.callId()).ifPresent(seat -> seat.mute(mute.muted()));
            case DeskCommand.Dtmf key -> desk.seat(key.callId()).ifPresent(seat -> seat.press(key.digit()));
            case DeskCommand.Leave leave ->
                desk.seat(leave.callId())
                        .filter(seat -> seat.role() == Role.LISTEN)
                        .ifPresent(seat -> seat.call().unseat(seat, Reason.LEFT));
            case DeskCommand.Quality quality -> measured(quality);
            case DeskCommand.Hello again -> {
                // It has been said; nothing changes.
            }
        }
    }

    private void measured(DeskCommand.Quality quality) {
        roundTrip.record(Math.clamp(quality.roundTripMillis(), 0, LONGEST_MILLIS));
        jitter.record(Math.clamp(quality.jitterMillis(), 0, LONGEST_MILLIS));
        lost.record(Math.clamp(quality.lostPercent(), 0, 100));
    }

    private void malformed(Line line) {
        refused.increment();
        line.malformed++;
        if (line.desk == null) {
            line.outbox.close(NO_HELLO);
        } else if (line.malformed >= MOST_MALFORMED) {
            line.outbox.close(MALFORMED);
        }
    }
}
