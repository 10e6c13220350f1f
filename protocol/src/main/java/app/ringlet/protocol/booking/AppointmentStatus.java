package app.ringlet.protocol.booking;

/** Where an appointment is in its life; a CANCELLED one no longer takes time. */
public enum AppointmentStatus {
    SCHEDULED,
    CONFIRMED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    NO_SHOW
}
