package app.ringlet.cloud.calls.desk;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.sockets.MediaDoor;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.cloud.calls.sockets.Wire;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import app.ringlet.protocol.media.MediaClose;
import app.ringlet.protocol.media.MediaFrame;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/media/desk}: a softphone says hello with its token, then sends and gets frames of audio. */
@Component
class DeskSocket implements MediaDoor {

    static final String PATH = "/api/v1/media/desk";

    private static final int LONGEST_TEXT = 4096;
    /** A second and a half of frames, with what each takes while it waits. */
    private static final int MOST_WAITING = 75 * 280;
    /** Messages that are none, before whoever sends them is cut off. */
    private static final int MOST_MALFORMED = 20;

    private static final CloseStatus NO_HELLO = new CloseStatus(MediaClose.NO_HELLO, "a hello was expected");
    private static final CloseStatus TOKEN_REFUSED = new CloseStatus(MediaClose.TOKEN_REFUSED, "the token is not good");
    private static final CloseStatus MALFORMED = new CloseStatus(MediaClose.MALFORMED, "not understood");

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

    @Override
    public int longest() {
        return LONGEST_TEXT;
    }

    @Override
    public int mostWaiting() {
        return MOST_WAITING;
    }

    @Override
    public Guest opened(Wire wire) {
        Line line = new Line(wire);
        timers.after(settings.helloTimeout(), () -> {
            if (line.desk == null) {
                wire.close(NO_HELLO);
            }
        });
        return line;
    }

    /** One connection. */
    private final class Line implements Guest {
        final Wire wire;
        volatile @Nullable Desk desk;
        int malformed;

        Line(Wire wire) {
            this.wire = wire;
        }

        @Override
        public void binary(ByteBuffer message) {
            Desk known = desk;
            int stream = MediaFrame.streamOf(message);
            if (known == null || stream < 0) {
                malformed(this);
                return;
            }
            DeskSeat seat = known.seat(stream);
            if (seat != null && !seat.speak(message)) {
                refused.increment();
            }
        }

        @Override
        public void text(byte[] utf8, int length) {
            DeskCommand command;
            try {
                command = json.readValue(utf8, 0, length, DeskCommand.class);
            } catch (JacksonException notOne) {
                malformed(this);
                return;
            }
            Desk known = desk;
            if (known != null) {
                carryOut(known, command);
            } else if (command instanceof DeskCommand.Hello hello) {
                greet(this, hello);
            } else {
                wire.close(NO_HELLO);
            }
        }

        @Override
        public void closed() {
            Desk known = desk;
            if (known != null) {
                desks.hungUp(known, wire);
            }
        }
    }

    private void greet(Line line, DeskCommand.Hello hello) {
        tokens.use(hello.token())
                .ifPresentOrElse(
                        known -> line.desk = desks.connect(known, line.wire, hello.resume()),
                        () -> line.wire.close(TOKEN_REFUSED));
    }

    private void carryOut(Desk desk, DeskCommand command) {
        switch (command) {
            case DeskCommand.Mute mute -> desk.seat(mute.callId()).ifPresent(seat -> seat.mute(mute.muted()));
            case DeskCommand.Dtmf key -> desk.seat(key.callId()).ifPresent(seat -> seat.press(key.digit()));
            case DeskCommand.Leave leave ->
                desk.seat(leave.callId())
                        .filter(seat -> seat.role() == Role.LISTEN)
                        .ifPresent(seat -> seat.call().unseat(seat, Reason.LEFT));
            case DeskCommand.Quality quality -> measured(desk, LineFigures.believed(quality));
            case DeskCommand.Hello again -> {
                // It has been said; nothing changes.
            }
        }
    }

    private void measured(Desk desk, DeskCommand.Quality quality) {
        roundTrip.record(quality.roundTripMillis());
        jitter.record(quality.jitterMillis());
        lost.record(quality.lostPercent());
        desk.seats().forEach(seat -> seat.line().add(quality));
    }

    private void malformed(Line line) {
        refused.increment();
        line.malformed++;
        if (line.desk == null) {
            line.wire.close(NO_HELLO);
        } else if (line.malformed >= MOST_MALFORMED) {
            line.wire.close(MALFORMED);
        }
    }
}
