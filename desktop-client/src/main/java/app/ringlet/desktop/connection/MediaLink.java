package app.ringlet.desktop.connection;

import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.MediaFrame;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way to the server's media socket. */
public interface MediaLink {

    /**
     * Blocks until hello is said. Throws {@link ServerFailure}.
     *
     * @param resume the call in which the former link broke
     */
    Open open(@Nullable UUID resume, Listener listener);

    /** Hears of everything on a thread of the link's own, in order. */
    interface Listener {

        /** @param arrivedMillis by this machine's clock, from any beginning */
        void onFrame(MediaFrame frame, double arrivedMillis);

        void onNotice(DeskNotice notice);

        void onRoundTrip(Duration roundTrip);

        /** The link is gone; nothing follows. @param code the close code, 1006 if there was none */
        void onClosed(int code);
    }

    /** A link that is up. Sends from any thread, in order, without waiting; what cannot leave in time is let go. */
    interface Open {

        void send(DeskCommand command);

        void send(MediaFrame frame);

        /** Asks for the round trip, and whether anyone is there. */
        void ping();

        void close();
    }
}
