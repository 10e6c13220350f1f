package app.ringlet.protocol.booking;

/** Through what an appointment was made. */
public enum BookingSource {
    PHONE_AI,
    DESK,
    WEB,
    API,
    IMPORT
}
