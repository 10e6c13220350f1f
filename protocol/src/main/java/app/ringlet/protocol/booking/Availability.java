package app.ringlet.protocol.booking;

import java.util.List;

/** Free starts, earliest first. */
public record Availability(List<Slot> slots) {

    public Availability {
        slots = List.copyOf(slots);
    }
}
