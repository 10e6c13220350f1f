package app.ringlet.protocol.booking;

/** What happens in a stretch of a service; while it is PROCESSING the employee is free. */
public enum PhaseKind {
    ACTIVE,
    PROCESSING,
    FINISHING
}
