package app.ringlet.cloud.staff;

import app.ringlet.protocol.salon.DayHours;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Someone to be taken on.
 *
 * @param color {@code #rrggbb}, for the calendar
 * @param position order of the calendar's columns, from 0
 * @param serviceIds what they can do
 * @param hours when they work each week, in the salon's zone; several stretches a day do not overlap
 */
public record NewEmployee(String name, String color, int position, Set<UUID> serviceIds, List<DayHours> hours) {

    public NewEmployee {
        serviceIds = Set.copyOf(serviceIds);
        hours = List.copyOf(hours);
    }
}
