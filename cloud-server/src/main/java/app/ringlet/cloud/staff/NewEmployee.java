package app.ringlet.cloud.staff;

import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.Skill;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Someone to be taken on.
 *
 * @param color {@code #rrggbb}, for the calendar
 * @param position order of the calendar's columns, from 0
 * @param skills what they can do
 * @param hours when they work each week, in the salon's zone; several stretches a day do not overlap
 */
public record NewEmployee(String name, String color, int position, List<Skill> skills, List<DayHours> hours) {

    public NewEmployee {
        skills = List.copyOf(skills);
        hours = List.copyOf(hours);
    }

    /** One who does everything as it stands on the menu. */
    public NewEmployee(String name, String color, int position, Set<UUID> serviceIds, List<DayHours> hours) {
        this(name, color, position, serviceIds.stream().map(Skill::asOnTheMenu).toList(), hours);
    }
}
