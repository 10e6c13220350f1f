package app.ringlet.protocol.calls;

/** Who began a call. */
public enum CallDirection {
    INBOUND,
    OUTBOUND
}
