package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.booking.AvailabilityQuery.Window;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.SlotOrder;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.BookingRules.Assignment;
import app.ringlet.protocol.salon.BookingRules.WaitlistOrder;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestSalons;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which of the free times are offered, to whom, with whom, and which first. */
@ServerTest
class RankedAvailabilityTests {

    @Autowired
    TestSalons testSalons;

    @Autowired
    Salons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Appointments appointments;

    Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.open(testSalons, catalog, staff);
    }

    @Test
    void aTimeThatFillsAGapComesBeforeOneThatLeavesAnUnusableRest() {
        scene.as(() -> appointments.book(book(scene.at(9, 0), item(scene.cut, scene.anna))));
        scene.as(() -> appointments.book(book(scene.at(10, 30), item(scene.cut, scene.anna))));

        List<Slot> slots = find(query(item(scene.cut, scene.anna)).ordered(SlotOrder.BEST_FIT));

        assertThat(slots.getFirst().start()).isEqualTo(scene.salon.local(scene.at(9, 45)));
        assertThat(slots.getFirst().lostMinutes()).isZero();
        assertThat(slots.getFirst().reason()).isEqualTo("Fills the gap exactly.");
        assertThat(slots.get(1).reason()).isEqualTo("Joins what is booked; nothing is lost.");
        Slot worst = slots.getLast();
        assertThat(worst.lostMinutes()).isPositive();
        assertThat(worst.reason()).isEqualTo("Leaves " + worst.lostMinutes() + " minutes that nothing fits into.");
        assertThat(slots).extracting(Slot::lostMinutes).isSorted();
        assertThat(slots).hasSameSizeAs(find(query(item(scene.cut, scene.anna))));
    }

    @Test
    void whoNamesNobodyGetsWhoHasLeastToDoThatDayOrTheFirstColumnIfTheSalonWantsIt() {
        AppointmentView first = scene.as(() -> appointments.book(book(scene.at(9, 0), anyone(scene.cut))));
        AppointmentView second = scene.as(() -> appointments.book(book(scene.at(11, 0), anyone(scene.cut))));
        AppointmentView nextDay =
                scene.as(() -> appointments.book(book(scene.at(scene.day(8), 11, 0), anyone(scene.cut))));

        rules(15, 0, 365, Assignment.COLUMN_ORDER);
        AppointmentView third = scene.as(() -> appointments.book(book(scene.at(13, 0), anyone(scene.cut))));
        AppointmentView fourth = scene.as(() -> appointments.book(book(scene.at(15, 0), anyone(scene.cut))));

        assertThat(List.of(first, second, nextDay, third, fourth))
                .extracting(a -> a.items().getFirst().employeeName())
                .containsExactly("Anna", "Ben", "Anna", "Anna", "Anna");
    }

    @Test
    void startsStandOnTheSalonsGrid() {
        rules(30, 0, 365, Assignment.LEAST_BUSY);
        assertThat(find(query(item(scene.cut, scene.anna))))
                .allMatch(s -> s.start().getMinute() % 30 == 0)
                .hasSize(17);
        rules(5, 0, 365, Assignment.LEAST_BUSY);
        assertThat(find(query(item(scene.cut, scene.anna)))).hasSize(100);
    }

    @Test
    void leadTimeAndHorizonBindCallersButNotTheDesk() {
        rules(15, 3 * 24 * 60, 9, Assignment.LEAST_BUSY);
        Instant now = Instant.now(Clock.systemUTC());
        AvailabilityQuery wide = new AvailabilityQuery(
                List.of(anyone(scene.cut)), now, now.plus(20, ChronoUnit.DAYS), 500, Choice.FIRST_FREE_EMPLOYEE);

        List<Slot> phone = find(wide.askedBy(BookingSource.PHONE_AI));
        List<Slot> desk = find(wide);

        assertThat(phone)
                .isNotEmpty()
                .allMatch(s -> s.start().toInstant().isAfter(now.plus(3, ChronoUnit.DAYS)))
                .allMatch(s -> !s.start().toLocalDate().isAfter(scene.day(9)))
                .anyMatch(s -> s.start().toLocalDate().equals(scene.day(9)));
        assertThat(desk.getFirst().start().toInstant()).isBefore(now.plus(2, ChronoUnit.DAYS));
    }

    @Test
    void aPartOfTheDayIsMeantOnTheWall() {
        assertThat(find(query(item(scene.cut, scene.anna)).within(new Window(LocalTime.NOON, LocalTime.of(13, 0)))))
                .extracting(s -> s.start().toLocalTime().toString())
                .containsExactly("12:00", "12:15", "12:30", "12:45");
        assertThat(find(query(item(scene.cut, scene.anna)).within(new Window(LocalTime.of(17, 0), LocalTime.MIDNIGHT))))
                .extracting(s -> s.start().toLocalTime().toString())
                .containsExactly("17:00", "17:15");
    }

    private void rules(int grid, int leadMinutes, int horizonDays, Assignment assignment) {
        scene.as(() -> {
            salons.setRules(new BookingRules(
                    grid,
                    leadMinutes,
                    horizonDays,
                    assignment,
                    24,
                    0,
                    0,
                    0,
                    0,
                    WaitlistOrder.FIRST_IN_LINE,
                    15,
                    false,
                    null));
            return true;
        });
    }

    private AvailabilityQuery query(VisitItem... items) {
        return AvailabilityQuery.onDays(
                List.of(items), scene.day(7), scene.day(7), scene.zone(), 500, Choice.EACH_EMPLOYEE);
    }

    private List<Slot> find(AvailabilityQuery query) {
        return scene.as(() -> availabilities.find(query));
    }
}
