package app.ringlet.cloud.push.fanout;

import app.ringlet.cloud.push.log.Frame;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** The far end of a subscription: a socket or a stream. Used by one thread at a time, but for {@link #close}. */
public interface Outlet {

    /** Returns when the frame has left. @throws IOException if it does not within the time for it; the outlet is then useless */
    void send(Frame frame) throws IOException;

    /** Gives a living other side something to answer or at least the network something to fail on. */
    void ping() throws IOException;

    /** Whether the other side has been heard since the last ping, where this kind of outlet can tell. */
    boolean answered();

    /** Complete when the other side has left. */
    CompletableFuture<?> gone();

    /** @param code of WebSocket or of {@link app.ringlet.protocol.push.PushClose} */
    void close(int code, String reason);
}
