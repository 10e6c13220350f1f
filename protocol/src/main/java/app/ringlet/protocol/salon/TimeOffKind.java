package app.ringlet.protocol.salon;

/** Why someone is away. */
public enum TimeOffKind {
    VACATION,
    SICK,
    OTHER
}
