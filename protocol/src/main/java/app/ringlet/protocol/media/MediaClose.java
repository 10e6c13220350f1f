package app.ringlet.protocol.media;

/** Why the server closes a media socket, a desk's or the carrier's, where none of WebSocket's own codes says it. */
public final class MediaClose {

    /** The first message was not the one that must be first, or none came in time. */
    public static final int NO_HELLO = 4400;

    /** The sign-in behind the socket has ended or run out: sign in again. */
    public static final int SESSION_ENDED = 4401;

    /** The token is unknown, used, too old, or another call's or salon's. */
    public static final int TOKEN_REFUSED = 4403;

    /** The other side does not read what it is sent. It may come back at once. */
    public static final int TOO_SLOW = 4408;

    /** The same sign-in has opened another media socket, which has its calls now; or the same stream began twice. */
    public static final int REPLACED = 4409;

    /** Too many messages that are none. */
    public static final int MALFORMED = 4422;

    private MediaClose() {}
}
