package app.ringlet.protocol.salon;

import java.time.LocalDate;

/** A public holiday. @param closed whether the salon is closed on it, for this or another reason */
public record HolidayView(LocalDate date, String name, boolean closed) {}
