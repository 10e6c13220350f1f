package app.ringlet.protocol.salon;

/** What a client may be asked to agree to. */
public enum ConsentKind {
    SMS,
    EMAIL,
    MARKETING,
    RECORDING
}
