package app.ringlet.desktop.connection;

import java.time.Instant;
import java.util.Optional;

/** How the desk stands with its server. */
public sealed interface ConnectionStatus {

    /** Nobody is signed in. @param reason why not any more, if there is something to say */
    record SignedOut(Optional<String> reason) implements ConnectionStatus {}

    /** Signed in, but the salon asks for a second factor that is not set up yet: until it is, there is nothing to see. */
    record SecondFactorDue() implements ConnectionStatus {}

    /** First contact. */
    record Connecting() implements ConnectionStatus {}

    /** Live: what is on the screen is what the server has. */
    record Connected() implements ConnectionStatus {}

    /**
     * The line broke or never was; the desk tries again by itself.
     *
     * @param nextTry when; in the past while it is trying
     * @param tries how many failed in a row
     * @param lastKnown when the server last agreed with what is on the screen; empty if it never did
     */
    record Reconnecting(Instant nextTry, int tries, Optional<Instant> lastKnown) implements ConnectionStatus {

        /** From this many failures on, the desk calls it offline instead of a hiccup. */
        public static final int OFFLINE_AFTER = 3;

        public boolean offline() {
            return tries >= OFFLINE_AFTER;
        }
    }
}
