package app.ringlet.cloud.calls.twilio.stream;

import app.ringlet.cloud.calls.live.CallerLeg;
import app.ringlet.cloud.calls.media.MuLaw;
import app.ringlet.cloud.calls.sockets.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.web.socket.CloseStatus;

/** The caller, at the other end of a stream of both directions. */
final class StreamLeg implements CallerLeg {

    private static final int TEXT = (MuLaw.FRAME + 2) / 3 * 4;

    private final Wire wire;
    private final byte[] head;
    private final byte[] tail = "\"}}".getBytes(StandardCharsets.ISO_8859_1);
    private final String clear;
    private final String mark;

    /** @param streamSid letters and digits alone */
    StreamLeg(Wire wire, String streamSid) {
        this.wire = wire;
        String about = "\"streamSid\":\"" + streamSid + "\"";
        this.head =
                ("{\"event\":\"media\"," + about + ",\"media\":{\"payload\":\"").getBytes(StandardCharsets.ISO_8859_1);
        this.mark = "{\"event\":\"mark\"," + about + ",\"mark\":{\"name\":\"";
        this.clear = "{\"event\":\"clear\"," + about + "}";
    }

    @Override
    public void hear(byte[] frame) {
        byte[] text = new byte[head.length + TEXT + tail.length];
        System.arraycopy(head, 0, text, 0, head.length);
        byte[] encoded = Base64.getEncoder().encode(frame);
        System.arraycopy(encoded, 0, text, head.length, TEXT);
        System.arraycopy(tail, 0, text, head.length + TEXT, tail.length);
        wire.text(text);
    }

    @Override
    public void clear() {
        wire.text(clear);
    }

    @Override
    public void mark(String name) {
        wire.text(mark + name + "\"}}");
    }

    @Override
    public void end() {
        wire.close(CloseStatus.NORMAL);
    }
}
