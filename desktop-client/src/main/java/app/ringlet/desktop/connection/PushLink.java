package app.ringlet.desktop.connection;

import java.time.Instant;

/** A way to the server's event log. */
interface PushLink {

    /** Blocks until the line is up and hello is said. Throws {@link ServerFailure}. */
    Open open(String accessToken, long lastSeq, Listener listener);

    /** Hears of everything on a thread of the link's own, in order. */
    interface Listener {

        void onFrame(PushFrame frame);

        /** The line is gone; nothing follows. @param code the close code, 1006 if there was none */
        void onClosed(int code);
    }

    /** A line that is up. */
    interface Open {

        /** Drops the line at once; the listener may still hear of it. */
        void drop();

        /** When anything last came, a ping included. */
        Instant lastTraffic();
    }
}
