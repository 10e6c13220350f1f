package app.ringlet.cloud.calls.sockets;

import java.nio.ByteBuffer;
import org.springframework.web.socket.CloseStatus;

/** Sends to one media socket and never waits for it: who does not read is cut off. For use by many threads. */
public interface Wire {

    void text(String message);

    /** @param utf8 not to be changed any more */
    void text(byte[] utf8);

    /** @param message not to be changed any more */
    void binary(ByteBuffer message);

    /** What waits is perhaps not sent any more. Does not wait either. */
    void close(CloseStatus status);
}
