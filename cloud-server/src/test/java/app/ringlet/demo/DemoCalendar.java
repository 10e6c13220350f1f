package app.ringlet.demo;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.AppointmentFilter;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.ChangeStatus;
import app.ringlet.cloud.platform.Refusal;
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
import app.ringlet.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Fills a fortnight around today about half, through the same service that the desk books with: the clock is taken back a week
 * and walks through the days, so that the past has appointments that were kept, missed and cancelled.
 */
final class DemoCalendar {

    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 7;
    private static final double HOW_FULL = 0.6;
    /** Days to come fill up as they draw near, their afternoons last. */
    private static final double HOW_FULL_AHEAD = 0.25;

    private static final Actor DESK = Actor.user(null, "Front desk");

    private final Salon salon;
    private final Appointments appointments;
    private final List<ServiceView> services;
    private final Deque<ClientView> turns;
    private final MovableClock clock;
    /** Always the same calendar for the same day. */
    private final Random random;

    DemoCalendar(
            Salon salon,
            Appointments appointments,
            List<ServiceView> services,
            List<ClientView> clients,
            MovableClock clock,
            LocalDate today) {
        this.salon = salon;
        this.appointments = appointments;
        this.services = services;
        this.turns = new ArrayDeque<>(clients);
        this.clock = clock;
        this.random = new Random(today.toEpochDay());
    }

    /** Leaves the clock at the demo's present. */
    void fill(List<EmployeeView> employees) {
        Duration present = clock.offset();
        Instant now = clock.instant();
        LocalDate today = now.atZone(salon.zone()).toLocalDate();
        clock.set(today.minusDays(DAYS_BACK + 1L).atStartOfDay(salon.zone()).toInstant());
        for (LocalDate day = today.minusDays(DAYS_BACK);
                !day.isAfter(today.plusDays(DAYS_AHEAD));
                day = day.plusDays(1)) {
            for (EmployeeView employee : employees) {
                fill(employee, day, day.isAfter(today));
            }
        }
        clock.restore(present);
        settle(now);
    }

    private void fill(EmployeeView employee, LocalDate day, boolean ahead) {
        List<ServiceView> menu = services.stream()
                .filter(s -> employee.serviceIds().contains(s.id()))
                .toList();
        for (DayHours hours : employee.hours()) {
            if (hours.day() != day.getDayOfWeek()) {
                continue;
            }
            LocalTime at = hours.opens();
            while (at.isBefore(hours.closes().minusMinutes(30))) {
                ServiceView service = oneOf(menu);
                if (random.nextDouble() < (ahead && at.getHour() >= 12 ? HOW_FULL_AHEAD : HOW_FULL)) {
                    book(employee, service, day.atTime(at).atZone(salon.zone()));
                    at = at.plusMinutes(service.totalMinutes());
                } else {
                    at = at.plusMinutes(45);
                }
                at = at.plusMinutes((15 - at.getMinute() % 15) % 15);
            }
        }
    }

    /** Clients take turns, so that nobody comes twice a day. */
    private ClientView nextFor(ServiceView service) {
        ClientView client = turns.stream()
                .filter(c -> LunaHairStudio.suits(c, service))
                .findFirst()
                .orElseThrow();
        turns.remove(client);
        turns.addLast(client);
        return client;
    }

    /** The shorter of two, since a salon cuts more than it colours. */
    private ServiceView oneOf(List<ServiceView> menu) {
        ServiceView one = menu.get(random.nextInt(menu.size()));
        ServiceView other = menu.get(random.nextInt(menu.size()));
        return one.totalMinutes() < other.totalMinutes() ? one : other;
    }

    private void book(EmployeeView employee, ServiceView service, ZonedDateTime start) {
        ClientView client = nextFor(service);
        BookingSource source = random.nextInt(3) == 0 ? BookingSource.PHONE_AI : BookingSource.DESK;
        String notes = random.nextInt(9) == 0 ? "Prefers the window chair." : null;
        try {
            appointments.book(new BookVisit(
                    new NewAppointment.Who(client.id(), null, null),
                    List.of(new VisitItem(service.id(), employee.id(), List.of())),
                    start.toInstant(),
                    null,
                    notes,
                    source,
                    null,
                    DESK));
        } catch (Refusal refused) {
            // A visit that would run past closing time is one that no salon books.
            if (refused.code() != ErrorCode.OUTSIDE_HOURS && refused.code() != ErrorCode.SLOT_TAKEN) {
                throw refused;
            }
        }
    }

    /** What is over is completed, missed or cancelled; what is under way is in progress. */
    private void settle(Instant now) {
        Page<AppointmentView> past = appointments.list(
                new AppointmentFilter(now.minus(Duration.ofDays(DAYS_BACK + 1L)), now, null, null, Set.of()), 0, 200);
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
