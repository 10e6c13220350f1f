package app.ringlet.cloud.receptionist;

import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.ServiceView;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the receptionist knows about the salon at the time of a turn.
 *
 * @param now when the turn is taken
 * @param phone E.164; absent for a salon that has no number so far
 * @param greeting the salon's own first words; absent for the usual ones
 * @param country ISO 3166-1 alpha-2; says whether 5/12 is in May or in December
 * @param services those on sale
 */
public record SalonFacts(
        String name,
        ZoneId zone,
        Instant now,
        List<DayHours> openingHours,
        @Nullable String phone,
        @Nullable String greeting,
        String currency,
        String country,
        List<ServiceView> services,
        List<AddOnView> addOns,
        List<Employee> employees) {

    /** Someone who serves clients. @param serviceIds what they can do */
    public record Employee(UUID id, String name, List<UUID> serviceIds) {
        public Employee {
            serviceIds = List.copyOf(serviceIds);
        }
    }

    public SalonFacts {
        openingHours = List.copyOf(openingHours);
        services = List.copyOf(services);
        addOns = List.copyOf(addOns);
        employees = List.copyOf(employees);
    }

    public ZonedDateTime local() {
        return now.atZone(zone);
    }

    public LocalDate today() {
        return local().toLocalDate();
    }

    /** The time on the salon's wall, whatever offset the value came with. */
    public ZonedDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(zone);
    }

    public List<DayHours> hoursOn(DayOfWeek day) {
        return openingHours.stream().filter(h -> h.day() == day).toList();
    }

    public boolean opensOn(LocalDate date) {
        return !hoursOn(date.getDayOfWeek()).isEmpty();
    }

    public boolean openAt(DayOfWeek day, LocalTime time) {
        return hoursOn(day).stream().anyMatch(h -> !time.isBefore(h.opens()) && h.closesAfter(time));
    }

    public Optional<ServiceView> service(UUID id) {
        return services.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<Employee> employee(UUID id) {
        return employees.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
