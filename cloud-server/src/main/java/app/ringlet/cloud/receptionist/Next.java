package app.ringlet.cloud.receptionist;

/** What the call does after the reply was spoken. */
public enum Next {
    LISTEN,
    HANG_UP,
    RING_DESK
}
