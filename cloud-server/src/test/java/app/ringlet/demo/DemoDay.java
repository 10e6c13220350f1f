package app.ringlet.demo;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.Blocks;
import app.ringlet.cloud.booking.Waitlist;
import app.ringlet.cloud.booking.series.SeriesBooking;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.booking.ClashRule;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.SeriesRequest;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistTimes;
import app.ringlet.protocol.booking.WalkIn;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What there is beside single visits: someone who walked in, who comes every week, who waits, and time that is kept free. */
final class DemoDay {

    private static final Actor DESK = Actor.user(null, "Front desk");
    private static final Set<DayOfWeek> CLOSED = Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY);

    private final ApplicationContext server;
    private final Salon salon;
    private final LocalDate today;

    DemoDay(ApplicationContext server, Salon salon, LocalDate today) {
        this.server = server;
        this.salon = salon;
        this.today = today;
    }

    void liven() {
        unlessTaken(() -> server.getBean(Appointments.class)
                .walkIn(new WalkIn(null, List.of(new VisitItem(service("Men's cut"), null, null)), true), DESK));
        everyWeek("Ruth Adler", "Blow-dry", "Chloe", 1, DayOfWeek.FRIDAY, LocalTime.of(16, 0));
        everyWeek("Victor Hale", "Beard trim", "Ben", 2, DayOfWeek.SATURDAY, LocalTime.of(10, 0));
        waits("Nina Brandt", "Highlights", "Anna", LocalTime.of(14, 0), "Only if it can be this week.");
        waits("Jack Osei", "Men's cut", null, LocalTime.of(9, 0), null);
        LocalDate next = nextOpenDay();
        unlessTaken(() -> server.getBean(Blocks.class)
                .add(new Blocks.Wanted(
                        employee("Anna"),
                        null,
                        next.atTime(17, 30).atZone(salon.zone()).toInstant(),
                        next.atTime(18, 0).atZone(salon.zone()).toInstant(),
                        "Supplier's visit")));
    }

    private void everyWeek(String client, String service, String employee, int weeks, DayOfWeek day, LocalTime time) {
        LocalDate first = today.with(TemporalAdjusters.next(day));
        server.getBean(SeriesBooking.class)
                .book(
                        new SeriesRequest(
                                who(client),
                                List.of(new VisitItem(service(service), employee(employee), null)),
                                salon.local(
                                        first.atTime(time).atZone(salon.zone()).toInstant()),
                                weeks,
                                8,
                                null,
                                null,
                                ClashRule.SKIP),
                        null,
                        DESK);
    }

    private void waits(
            String client, String service, @Nullable String employee, LocalTime from, @Nullable String note) {
        server.getBean(Waitlist.class)
                .join(new NewWaitlistEntry(
                        who(client),
                        List.of(new VisitItem(service(service), employee == null ? null : employee(employee), null)),
                        today,
                        today.plusDays(6),
                        List.of(new WaitlistTimes(
                                List.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                                from,
                                LocalTime.of(20, 0))),
                        note,
                        null,
                        null));
    }

    private LocalDate nextOpenDay() {
        LocalDate day = today.plusDays(1);
        while (CLOSED.contains(day.getDayOfWeek()) || LunaHairStudio.isHoliday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether there is room depends on when the demo is started. */
    private static void unlessTaken(Runnable act) {
        try {
            act.run();
        } catch (Refusal noRoom) {
            // Then the day goes without it.
        }
    }

    private NewAppointment.Who who(String name) {
        return new NewAppointment.Who(
                server.getBean(Clients.class)
                        .search(name, 0, 1)
                        .items()
                        .getFirst()
                        .id(),
                null,
                null);
    }

    private UUID service(String name) {
        return server.getBean(Catalog.class).services().stream()
                .filter(s -> s.name().equals(name))
                .map(ServiceView::id)
                .findFirst()
                .orElseThrow();
    }

    private UUID employee(String name) {
        return server.getBean(Staff.class).employees().stream()
                .filter(e -> e.name().equals(name))
                .map(EmployeeView::id)
                .findFirst()
                .orElseThrow();
    }
}
