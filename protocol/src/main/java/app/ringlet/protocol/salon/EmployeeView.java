package app.ringlet.protocol.salon;

import java.util.List;
import java.util.UUID;

/**
 * Someone who serves clients.
 *
 * @param version grows with each change; goes back in {@code If-Match}
 * @param color {@code #rrggbb}, for the calendar
 * @param position order of the calendar's columns, from 0
 * @param skills what they can do, and where their time or price differs from the menu's
 * @param hours when they work at present, in the salon's zone, breaks taken out
 */
public record EmployeeView(
        UUID id,
        long version,
        String name,
        String color,
        int position,
        boolean archived,
        List<Skill> skills,
        List<DayHours> hours) {

    public EmployeeView {
        skills = List.copyOf(skills);
        hours = List.copyOf(hours);
    }

    /** What they can do. */
    public List<UUID> serviceIds() {
        return skills.stream().map(Skill::serviceId).toList();
    }
}
