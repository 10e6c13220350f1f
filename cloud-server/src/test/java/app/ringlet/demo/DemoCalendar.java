package app.ringlet.demo;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.AppointmentFilter;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.ChangeStatus;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * Fills a fortnight around today about half, through the same service that the desk books with: all of it is booked ahead, so that the
 * past has appointments that were kept, missed and cancelled.
 */
final class DemoCalendar {

    private static final int DAYS_AHEAD = 7;
    private static final double HOW_FULL = 0.75;
    /** Days to come fill up as they draw near, their afternoons last. */
    private static final double HOW_FULL_AHEAD = 0.35;

    private static final Actor DESK = Actor.user(null, "Front desk");

    private final Salon salon;
    private final Appointments appointments;
    private final List<ServiceView> services;
    private final List<EmployeeView> employees;
    private final Deque<ClientView> turns;
    private final Map<UUID, LocalDate> lastBooked = new HashMap<>();
    private final LocalDate today;
    /** Always the same calendar for the same day. */
    private final Random random;

    DemoCalendar(ApplicationContext server, Salon salon, List<ClientView> clients, LocalDate today) {
        this.salon = salon;
        this.appointments = server.getBean(Appointments.class);
        this.services = server.getBean(Catalog.class).services();
        this.employees = server.getBean(Staff.class).employees();
        this.turns = new ArrayDeque<>(clients);
        this.today = today;
        this.random = new Random(today.toEpochDay());
    }

    /** The clock says that it is before {@code first}. */
    void fill(LocalDate first) {
        for (LocalDate day = first; !day.isAfter(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            for (EmployeeView employee : employees) {
                fill(employee, day);
            }
        }
    }

    private void fill(EmployeeView employee, LocalDate day) {
        List<ServiceView> menu = services.stream()
                .filter(s -> employee.serviceIds().contains(s.id()))
                .toList();
        for (DayHours hours : employee.hours()) {
            if (hours.day() == day.getDayOfWeek()) {
                fill(employee, menu, day.atTime(hours.opens()), day.atTime(hours.closes()));
            }
        }
    }

    private void fill(EmployeeView employee, List<ServiceView> menu, LocalDateTime opens, LocalDateTime closes) {
        LocalDateTime at = opens;
        while (at.isBefore(closes.minusMinutes(30))) {
            boolean late = at.toLocalDate().isAfter(today) && at.getHour() >= 12;
            if (random.nextDouble() >= (late ? HOW_FULL_AHEAD : HOW_FULL)) {
                at = at.plusMinutes(45);
                continue;
            }
            ServiceView service = oneOf(menu);
            if (!book(employee, service, at)) {
                at = at.plusMinutes(15);
                continue;
            }
            if (service.processingMinutes() > 0) {
                // While the colour takes, someone has a short cut.
                between(employee, menu, service.processingMinutes(), at.plusMinutes(service.activeMinutes()));
            }
            at = at.plusMinutes(service.totalMinutes() + service.bufferAfterMinutes());
            at = at.plusMinutes((15 - at.getMinute() % 15) % 15);
        }
    }

    private void between(EmployeeView employee, List<ServiceView> menu, int minutes, LocalDateTime at) {
        menu.stream()
                .filter(s -> s.totalMinutes() <= minutes && random.nextBoolean())
                .findFirst()
                .ifPresent(s -> book(employee, s, at));
    }

    /** Clients take turns, and nobody comes twice a day. */
    private Optional<ClientView> nextFor(ServiceView service, LocalDate day) {
        return turns.stream()
                .filter(c -> LunaHairStudio.suits(c, service) && !day.equals(lastBooked.get(c.id())))
                .findFirst();
    }

    /** Mostly the shorter of two, since a salon cuts more than it colours. */
    private ServiceView oneOf(List<ServiceView> menu) {
        ServiceView one = menu.get(random.nextInt(menu.size()));
        ServiceView other = menu.get(random.nextInt(menu.size()));
        return random.nextInt(3) == 0 || one.totalMinutes() < other.totalMinutes() ? one : other;
    }

    private boolean book(EmployeeView employee, ServiceView service, LocalDateTime start) {
        ClientView client = nextFor(service, start.toLocalDate()).orElse(null);
        if (client == null) {
            return false;
        }
        BookingSource source = random.nextInt(3) == 0 ? BookingSource.PHONE_AI : BookingSource.DESK;
        String notes = random.nextInt(9) == 0 ? "Prefers the window chair." : null;
        try {
            appointments.book(new BookVisit(
                    new NewAppointment.Who(client.id(), null, null),
                    List.of(new VisitItem(service.id(), employee.id(), List.of())),
                    start.atZone(salon.zone()).toInstant(),
                    null,
                    notes,
                    source,
                    null,
                    DESK));
            turns.remove(client);
            turns.addLast(client);
            lastBooked.put(client.id(), start.toLocalDate());
            return true;
        } catch (Refusal refused) {
            // Over lunch, past closing time, on a holiday, with all chairs taken: one that no salon books.
            if (refused.code() != ErrorCode.OUTSIDE_HOURS && refused.code() != ErrorCode.SLOT_TAKEN) {
                throw refused;
            }
            return false;
        }
    }

    /** What is over is completed, missed or cancelled; what is under way is in progress. */
    void settle(LocalDate first, Instant now) {
        Page<AppointmentView> past =
                appointments.list(new AppointmentFilter(salon.start(first), now, null, null, Set.of()), 0, 200);
        for (AppointmentView visit : past.items()) {
            if (visit.end().toInstant().isAfter(now)) {
                step(visit, AppointmentStatus.IN_PROGRESS);
            } else if (random.nextInt(16) == 0) {
                step(visit, AppointmentStatus.NO_SHOW);
            } else if (random.nextInt(16) == 0) {
                step(visit, AppointmentStatus.CANCELLED);
            } else {
                step(step(visit, AppointmentStatus.IN_PROGRESS), AppointmentStatus.COMPLETED);
            }
        }
    }

    private AppointmentView step(AppointmentView visit, AppointmentStatus status) {
        return appointments.changeStatus(visit.id(), new ChangeStatus(status, null, visit.version(), DESK));
    }
}
