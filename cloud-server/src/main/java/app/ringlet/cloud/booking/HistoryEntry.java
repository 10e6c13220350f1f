package app.ringlet.cloud.booking;

import java.time.Instant;

/** One thing that was done to an appointment. @param what such as {@code booked}, {@code moved}, {@code cancelled}. @param detail in words */
public record HistoryEntry(Instant at, Actor by, String what, String detail) {}
