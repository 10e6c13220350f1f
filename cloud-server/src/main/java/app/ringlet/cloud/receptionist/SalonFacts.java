package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.tenancy.OpeningCalendar;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.ServiceView;
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
 * @param openingHours of a usual week
 * @param openings of the days of which a caller may speak, with all that is not as usual
 * @param phone E.164; absent for a salon that has no number so far
 * @param greeting the salon's own first words; absent for the usual ones
 * @param country ISO 3166-1 alpha-2; says whether 5/12 is in May or in December
 * @param services those on sale
 * @param assistant how the owner wants the receptionist: what it may do, and in which words
 * @param confirmsByText whether clients get a text when an appointment of theirs is booked, moved or cancelled
 * @param rules how late may be cancelled, and whatever else binds callers
 */
public record SalonFacts(
        String name,
        ZoneId zone,
        Instant now,
        List<DayHours> openingHours,
        OpeningCalendar openings,
        @Nullable String phone,
        @Nullable String greeting,
        String currency,
        String country,
        List<ServiceView> services,
        List<AddOnView> addOns,
        List<Employee> employees,
        AssistantSettings assistant,
        BookingRules rules,
        boolean confirmsByText) {

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

    public boolean opensOn(LocalDate date) {
        return !openings.on(date).isEmpty();
    }

    public boolean openAt(LocalDate date, LocalTime time) {
        return openings.on(date).stream().anyMatch(h -> !time.isBefore(h.opens()) && h.closesAfter(time));
    }

    /** Whether it is open on the date as on all such weekdays. */
    public boolean isUsual(LocalDate date) {
        return openings.on(date).equals(openings.usually(date.getDayOfWeek()));
    }

    /** What the rules have the client pay if the visit is cancelled now; absent for nothing. */
    public @Nullable Money feeForCancelling(AppointmentView visit) {
        return rules.lateCancelFee(visit.price(), visit.start().toInstant(), now);
    }

    public Optional<ServiceView> service(UUID id) {
        return services.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public Optional<Employee> employee(UUID id) {
        return employees.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
