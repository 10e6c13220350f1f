package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.anyone;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.staff.TimeOff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.TimeOffKind;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestSalons;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** What is offered is what one finds who looks at each minute of the wall clock, of schedules and of what is booked: also on days with 23 or 25 hours. */
@ServerTest
class SearchAgainstMinutesProperties {

    @Autowired
    TestSalons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Appointments appointments;

    @Autowired
    Availabilities availabilities;

    List<TimeOff> timeOff = List.of();

    @BeforeProperty
    void prepare() throws Exception {
        new TestContextManager(SearchAgainstMinutesProperties.class).prepareTestInstance(this);
    }

    record Shift(int opens, int length, int pause) {
        boolean isClearOfTheSecondHour() {
            LocalTime one = LocalTime.of(1, 0);
            LocalTime two = LocalTime.of(2, 0);
            return everyDay().stream()
                    .flatMap(h -> Stream.of(h.opens(), h.closes()))
                    .noneMatch(t -> t.isAfter(one) && t.isBefore(two));
        }

        List<DayHours> everyDay() {
            List<DayHours> hours = new ArrayList<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                LocalTime start = LocalTime.of(opens / 12, opens % 12 * 5);
                hours.add(new DayHours(day, start, start.plusMinutes(length * 5L)));
                hours.add(new DayHours(
                        day,
                        start.plusMinutes(length * 5L + pause * 5L),
                        start.plusMinutes(length * 10L + pause * 5L)));
            }
            return hours;
        }
    }

    record Wish(int service, int cell) {}

    @Provide
    Arbitrary<Shift> shifts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 130),
                        Arbitraries.integers().between(6, 60),
                        Arbitraries.integers().between(1, 30))
                .as(Shift::new);
    }

    @Provide
    Arbitrary<List<Wish>> bookings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 400))
                .as(Wish::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void whatIsOfferedIsWhatEachMinuteAllows(
            @ForAll("shifts") Shift annas,
            @ForAll("shifts") Shift bens,
            @ForAll("bookings") List<Wish> bookings,
            @ForAll boolean london,
            @ForAll boolean longDay) {
        ZoneId zone = ZoneId.of(london ? "Europe/London" : "America/New_York");
        Scene scene = Scene.open(salons.open(zone, Scene.hours(0, 23)), catalog, staff);
        ZoneOffsetTransition change = change(zone, longDay);
        // Where a border falls into the hour that comes twice, WeeklyHours' own rule is tested on its own.
        Assume.that(!longDay || (annas.isClearOfTheSecondHour() && bens.isClearOfTheSecondHour()));
        LocalDate first = change.getInstant().atZone(zone).toLocalDate().minusDays(1);
        CurrentTenant.run(scene.salon.id(), () -> {
            staff.setHours(scene.anna.id(), annas.everyDay());
            staff.setHours(scene.ben.id(), bens.everyDay());
            staff.addTimeOff(
                    scene.anna.id(),
                    TimeOffKind.OTHER,
                    change.getInstant().plusSeconds(36_000),
                    change.getInstant().plusSeconds(50_000),
                    "");
            List<ServiceView> menu = List.of(scene.cut, scene.beard, scene.colour);
            bookings.forEach(wish -> tryToBook(scene, menu.get(wish.service()), scene.at(first, 0, 0), wish));
            menu.forEach(service -> compare(scene, service, first));
        });
    }

    private static ZoneOffsetTransition change(ZoneId zone, boolean longDay) {
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(Instant.now(Clock.systemUTC()).plus(Duration.ofDays(10)));
        return change.isOverlap() == longDay ? change : zone.getRules().nextTransition(change.getInstant());
    }

    private void tryToBook(Scene scene, ServiceView service, Instant from, Wish wish) {
        try {
            AppointmentView booked =
                    appointments.book(Scene.book(from.plus(Duration.ofMinutes(wish.cell() * 10L)), anyone(service)));
            if (wish.cell() % 5 == 0) {
                appointments.cancel(booked.id(), null, null, SOMEONE);
            }
        } catch (Refusal notThen) {
            assertThat(notThen.code()).isNotNull();
        }
    }

    private void compare(Scene scene, ServiceView service, LocalDate first) {
        List<Slot> offered = availabilities.find(AvailabilityQuery.onDays(
                List.of(anyone(service)), first, first.plusDays(2), scene.zone(), 500, Choice.EACH_EMPLOYEE));
        List<AppointmentView> booked = appointments
                .list(
                        new AppointmentFilter(
                                scene.at(first, 0, 0), scene.at(first.plusDays(3), 0, 0), null, null, Set.of()),
                        0,
                        200)
                .items();
        List<EmployeeView> people = staff.employees();
        timeOff = staff.timeOff(scene.at(first, 0, 0), scene.at(first.plusDays(3), 0, 0));
        List<String> expected = new ArrayList<>();
        for (Instant start = scene.at(first, 0, 0);
                start.isBefore(scene.at(first.plusDays(3), 0, 0));
                start = start.plusSeconds(900)) {
            for (EmployeeView employee : people) {
                if (employee.serviceIds().contains(service.id())
                        && possible(scene, service, employee.id(), employee.hours(), booked, start)) {
                    expected.add(start + " " + employee.name());
                }
            }
        }
        List<String> found = offered.stream()
                .map(s -> s.start().toInstant() + " " + (s.employeeId().equals(scene.anna.id()) ? "Anna" : "Ben"))
                .toList();
        assertThat(found).isEqualTo(expected.subList(0, Math.min(500, expected.size())));
    }

    private boolean possible(
            Scene scene,
            ServiceView service,
            UUID employee,
            List<DayHours> hours,
            List<AppointmentView> booked,
            Instant start) {
        for (int minute = 0; minute < service.totalMinutes(); minute++) {
            Instant at = start.plusSeconds(minute * 60L);
            boolean busy =
                    minute < service.activeMinutes() || minute >= service.activeMinutes() + service.processingMinutes();
            if (!onTheWall(scene.salon.openingHours(), at, scene.zone())
                    || (busy && !(onTheWall(hours, at, scene.zone()) && isFree(employee, booked, at)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean onTheWall(List<DayHours> hours, Instant at, ZoneId zone) {
        ZonedDateTime wall = at.atZone(zone);
        return hours.stream()
                .anyMatch(h -> h.day() == wall.getDayOfWeek()
                        && !wall.toLocalTime().isBefore(h.opens())
                        && wall.toLocalTime().isBefore(h.closes()));
    }

    private boolean isFree(UUID employee, List<AppointmentView> booked, Instant at) {
        boolean away = timeOff.stream()
                .anyMatch(off ->
                        off.employeeId().equals(employee) && !at.isBefore(off.start()) && at.isBefore(off.end()));
        return !away
                && booked.stream()
                        .filter(a -> a.status() != AppointmentStatus.CANCELLED)
                        .flatMap(a -> a.items().stream())
                        .filter(i -> i.employeeId().equals(employee))
                        .noneMatch(i -> takes(i, at));
    }

    private static boolean takes(BookedItem item, Instant at) {
        return item.phases().stream()
                .anyMatch(p -> p.kind() != PhaseKind.PROCESSING
                        && !at.isBefore(p.start().toInstant())
                        && at.isBefore(p.end().toInstant()));
    }
}
