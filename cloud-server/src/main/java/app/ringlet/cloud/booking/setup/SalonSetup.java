package app.ringlet.cloud.booking.setup;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import app.ringlet.cloud.staff.Timetable;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ResourceView;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All that availability depends on, other than what is taken. Immutable, and as of one {@link Salon#setupVersion()}.
 *
 * @param salon as it is now
 * @param services what is offered
 * @param people who work here, in the order of the calendar's columns
 * @param resources with the units that can be taken
 */
public record SalonSetup(
        Salon salon,
        Map<UUID, ServiceView> services,
        Map<UUID, AddOnView> addOns,
        List<EmployeeView> people,
        Map<UUID, ResourceView> resources,
        Map<UUID, Map<UUID, Skill>> skills,
        Timetable timetable) {

    static SalonSetup of(
            Salon salon,
            List<ServiceView> services,
            List<AddOnView> addOns,
            List<EmployeeView> people,
            List<ResourceView> resources,
            Timetable timetable) {
        Map<UUID, Map<UUID, Skill>> skills = new HashMap<>();
        for (EmployeeView employee : people) {
            skills.put(
                    employee.id(), employee.skills().stream().collect(toUnmodifiableMap(Skill::serviceId, identity())));
        }
        return new SalonSetup(
                salon,
                services.stream().collect(toUnmodifiableMap(ServiceView::id, identity())),
                addOns.stream().collect(toUnmodifiableMap(AddOnView::id, identity())),
                List.copyOf(people),
                resources.stream().collect(toUnmodifiableMap(ResourceView::id, identity())),
                Map.copyOf(skills),
                timetable);
    }

    SalonSetup of(Salon current) {
        return new SalonSetup(current, services, addOns, people, resources, skills, timetable);
    }

    /** How the employee does the service, if they do. */
    public Optional<Skill> skill(UUID employee, UUID service) {
        return Optional.ofNullable(skills.getOrDefault(employee, Map.of()).get(service));
    }

    /** The resource that a unit is one of, if it still is. */
    public Optional<ResourceView> resourceOf(UUID unit) {
        return resources.values().stream()
                .filter(r -> r.units().stream().anyMatch(u -> u.id().equals(unit)))
                .findFirst();
    }
}
