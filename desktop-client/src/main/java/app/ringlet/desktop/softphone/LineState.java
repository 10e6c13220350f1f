package app.ringlet.desktop.softphone;

import java.time.Instant;

/** How the softphone stands with the server's media socket. */
public sealed interface LineState {

    /** Nobody is signed in. */
    record Off() implements LineState {}

    record Connecting() implements LineState {}

    /** Calls can be taken. */
    record Ready() implements LineState {}

    /**
     * The line broke; it is tried again by itself.
     *
     * @param since when it broke
     * @param call whether a call waits for it, which it does for {@link SoftphoneConnection#WAITS}
     */
    record Reconnecting(Instant since, boolean call) implements LineState {}

    /** Another window of the same sign-in has the softphone now. */
    record Elsewhere() implements LineState {}
}
