package app.ringlet.protocol.salon;

import java.time.LocalDate;
import java.util.UUID;

/** Days on which the salon is closed, the last included. */
public record Closure(UUID id, LocalDate firstDay, LocalDate lastDay, String reason) {

    public boolean includes(LocalDate date) {
        return !date.isBefore(firstDay) && !date.isAfter(lastDay);
    }
}
