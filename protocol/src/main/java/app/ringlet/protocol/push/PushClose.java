package app.ringlet.protocol.push;

/** Why the server closes a push socket, where none of WebSocket's own codes says it. After all but the first a desk may come back at once. */
public final class PushClose {

    /** The sign-in behind the socket has ended or run out: sign in again. */
    public static final int SESSION_ENDED = 4401;

    /** The first frame was not a {@link Hello}, or none came in time. */
    public static final int NO_HELLO = 4400;

    /** The desk does not keep up with the events. */
    public static final int TOO_SLOW = 4408;

    private PushClose() {}
}
