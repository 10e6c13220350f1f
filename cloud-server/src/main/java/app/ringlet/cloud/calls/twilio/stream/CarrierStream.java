package app.ringlet.cloud.calls.twilio.stream;

import app.ringlet.cloud.calls.live.CallConnected;
import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.live.StreamTokens;
import app.ringlet.cloud.calls.live.StreamTokens.Grant;
import app.ringlet.cloud.calls.live.StreamTokens.Purpose;
import app.ringlet.cloud.calls.media.Party;
import app.ringlet.cloud.calls.sockets.MediaDoor;
import app.ringlet.cloud.calls.sockets.Pace;
import app.ringlet.cloud.calls.sockets.Wire;
import app.ringlet.protocol.media.MediaClose;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * One stream of the carrier, message by message, which come one at a time. What is not as it must be is left out and counted; a stream
 * that sends too much of it, or is not one that we asked for, is closed.
 */
final class CarrierStream implements MediaDoor.Guest {

    /** Messages that are none, before the stream is closed. */
    private static final int MOST_MALFORMED = 50;

    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final CloseStatus NO_START = new CloseStatus(MediaClose.NO_HELLO, "a start was expected");
    private static final CloseStatus TOKEN_REFUSED = new CloseStatus(MediaClose.TOKEN_REFUSED, "the token is not good");
    private static final CloseStatus MALFORMED = new CloseStatus(MediaClose.MALFORMED, "not understood");
    private static final CloseStatus TWICE = new CloseStatus(MediaClose.REPLACED, "started twice");

    private final Wire wire;
    private final LiveCalls calls;
    private final StreamTokens tokens;
    private final Consumer<CallConnected> onConnected;
    private final Runnable onRefused;
    private final JsonMapper json;
    private final MediaText media = new MediaText();
    private final Framer inbound = new Framer();
    private final Framer outbound = new Framer();
    private final Pace inboundPace = new Pace();
    private final Pace outboundPace = new Pace();
    private volatile @Nullable LiveCall call;
    private @Nullable StreamLeg leg;
    private boolean consulted;
    private List<Party> sides = List.of();
    private long sequence;
    private int malformed;

    CarrierStream(
            Wire wire,
            LiveCalls calls,
            StreamTokens tokens,
            Consumer<CallConnected> onConnected,
            Runnable onRefused,
            JsonMapper json) {
        this.wire = wire;
        this.calls = calls;
        this.tokens = tokens;
        this.onConnected = onConnected;
        this.onRefused = onRefused;
        this.json = json;
    }

    @Override
    public void text(byte[] utf8, int length) {
        if (media.read(utf8, length)) {
            if (isNext(media.sequence())) {
                heard(media.outbound(), media.audio(), media.length());
            }
            return;
        }
        Optional<StreamMessage> read = StreamMessage.read(json, new String(utf8, 0, length, StandardCharsets.UTF_8));
        if (read.isEmpty()) {
            malformed();
            return;
        }
        switch (read.get()) {
            case StreamMessage.Connected connected -> {
                // Nothing is known yet.
            }
            case StreamMessage.Start start -> start(start);
            case StreamMessage.Media other -> slow(other);
            case StreamMessage.Dtmf key -> pressed(key);
            case StreamMessage.Mark mark -> played(mark);
            case StreamMessage.Stop stop -> closed();
        }
    }

    /** Unless it has begun by now. */
    void tooLate() {
        if (call == null) {
            wire.close(NO_START);
        }
    }

    @Override
    public void binary(ByteBuffer message) {
        malformed();
    }

    /** The stream is over; the call may go on. */
    @Override
    public void closed() {
        LiveCall known = call;
        if (known != null && leg != null) {
            known.disconnect(leg);
            known.third().disconnect(leg);
        } else if (known != null) {
            known.media().notOverheard(sides);
        }
    }

    private void start(StreamMessage.Start start) {
        if (call != null) {
            onRefused.run();
            wire.close(TWICE);
            return;
        }
        Optional<Grant> granted = SID.matcher(start.streamSid()).matches()
                ? tokens.use(start.token(), start.callSid()).filter(grant -> grant.purpose() != Purpose.SPEAK)
                : Optional.empty();
        if (granted.isEmpty()) {
            onRefused.run();
            wire.close(TOKEN_REFUSED);
            return;
        }
        Grant grant = granted.get();
        sequence = start.sequence();
        LiveCall known = calls.of(grant.tenantId(), grant.callId());
        call = known;
        if (grant.purpose() == Purpose.OVERHEAR) {
            sides = List.of(frame -> {}, frame -> {});
            known.media().overheard(sides);
        } else {
            StreamLeg fresh = new StreamLeg(wire, start.streamSid());
            leg = fresh;
            consulted = grant.purpose() == Purpose.CONSULT;
            if (!(consulted ? known.third().connect(fresh) : known.connect(fresh))) {
                wire.close(TOKEN_REFUSED);
                return;
            }
        }
        onConnected.accept(new CallConnected(grant.tenantId(), grant.callId(), start.callSid(), grant.purpose()));
    }

    private void heard(boolean fromUs, byte[] audio, int length) {
        LiveCall known = call;
        if (known == null) {
            malformed();
            return;
        }
        if (!(fromUs ? outboundPace : inboundPace).passes(length)) {
            onRefused.run();
        } else if (leg != null && !fromUs) {
            inbound.said(known.media(), leg, audio, length);
        } else if (!sides.isEmpty()) {
            (fromUs ? outbound : inbound).said(known.media(), sides.get(fromUs ? 1 : 0), audio, length);
        }
    }

    /** What is written otherwise than the carrier writes it. */
    private void slow(StreamMessage.Media other) {
        byte[] audio = other.audio();
        if (audio == null) {
            malformed();
        } else if (isNext(other.sequence())) {
            heard(other.outbound(), audio, audio.length);
        }
    }

    private void played(StreamMessage.Mark mark) {
        LiveCall known = call;
        if (isNext(mark.sequence()) && known != null && leg != null && !consulted) {
            known.assistant().played(mark.name());
        }
    }

    private void pressed(StreamMessage.Dtmf key) {
        LiveCall known = call;
        if (known == null
                || !"0123456789*#".contains(key.digit())
                || key.digit().length() != 1) {
            malformed();
        } else if (isNext(key.sequence()) && !consulted) {
            known.pressed(key.digit());
        }
    }

    /** Not one that has been before, nor one that has been overtaken. */
    private boolean isNext(long number) {
        if (number <= sequence) {
            onRefused.run();
            return false;
        }
        sequence = number;
        return true;
    }

    private void malformed() {
        onRefused.run();
        malformed++;
        if (call == null) {
            wire.close(NO_START);
        } else if (malformed >= MOST_MALFORMED) {
            wire.close(MALFORMED);
        }
    }
}
