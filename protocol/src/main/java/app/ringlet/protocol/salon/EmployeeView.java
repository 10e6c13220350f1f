package app.ringlet.protocol.salon;

import java.util.List;
import java.util.UUID;

/**
 * Someone who serves clients.
 *
 * @param color {@code #rrggbb}, for the calendar
 * @param position order of the calendar's columns, from 0
 * @param serviceIds what they can do
 * @param hours when they work, in the salon's zone
 */
public record EmployeeView(
        UUID id,
        String name,
        String color,
        int position,
        boolean archived,
        List<UUID> serviceIds,
        List<DayHours> hours) {

    public EmployeeView {
        serviceIds = List.copyOf(serviceIds);
        hours = List.copyOf(hours);
    }
}
