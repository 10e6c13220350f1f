package app.ringlet.protocol.booking;

/** Where an entry of the waiting list is in its life. */
public enum WaitlistStatus {
    WAITING,
    /** A time is kept for the client until they answer or the offer runs out. */
    OFFERED,
    BOOKED,
    /** The last day that was wanted has passed. */
    EXPIRED,
    WITHDRAWN
}
