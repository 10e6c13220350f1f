package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.hold;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.protocol.salon.TimeOffKind;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestSalons;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AvailabilityTests {

    @Autowired
    TestSalons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Holds holds;

    @Autowired
    Appointments appointments;

    Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.open(salons, catalog, staff);
    }

    @Test
    void anEmptyDayIsOfferedOnTheQuarterHoursUntilTheVisitNoLongerFits() {
        List<Slot> slots = find(Choice.EACH_EMPLOYEE, item(scene.cut, scene.anna));

        assertThat(slots.getFirst().start()).isEqualTo(scene.salon.local(scene.at(9, 0)));
        assertThat(slots.getLast().start()).isEqualTo(scene.salon.local(scene.at(17, 15)));
        assertThat(slots.getLast().end()).isEqualTo(scene.salon.local(scene.at(18, 0)));
        assertThat(slots).hasSize(34).allMatch(s -> s.employeeId().equals(scene.anna.id()));
    }

    @Test
    void eachEmployeeIsListedInColumnOrderOrOnlyWhoHasLeastToDoThatDay() {
        assertThat(find(Choice.EACH_EMPLOYEE, anyone(scene.cut)))
                .extracting(Slot::employeeId)
                .startsWith(scene.anna.id(), scene.ben.id(), scene.anna.id(), scene.ben.id())
                .hasSize(68);

        scene.as(() -> appointments.book(book(scene.at(9, 0), item(scene.cut, scene.anna))));

        List<Slot> first = find(Choice.FIRST_FREE_EMPLOYEE, anyone(scene.cut));
        assertThat(first).hasSize(34);
        assertThat(first.stream().limit(4).map(Slot::employeeId)).containsOnly(scene.ben.id());
    }

    @Test
    void aHeldOrBookedTimeIsNotOfferedButAProcessingOneIs() {
        scene.as(() -> appointments.book(book(scene.at(9, 0), item(scene.colour, scene.anna))));
        scene.as(() -> holds.place(hold(UUID.randomUUID(), scene.at(12, 0), item(scene.cut, scene.anna))));
        scene.as(() -> {
            staff.setSkills(scene.anna.id(), scene.anna.version(), List.of(Skill.asOnTheMenu(scene.beard.id())));
            return true;
        });

        assertThat(starts(find(Choice.EACH_EMPLOYEE, item(scene.beard, scene.anna))))
                .startsWith("09:30", "09:45", "10:45")
                .doesNotContain("09:00", "09:15", "10:00", "10:15", "12:00", "12:15", "12:30")
                .contains("11:45", "12:45");
    }

    @Test
    void severalServicesGoToOneWhoCanDoThemAll() {
        List<Slot> slots = find(Choice.EACH_EMPLOYEE, anyone(scene.cut), anyone(scene.beard));

        assertThat(slots)
                .isNotEmpty()
                .allMatch(s -> s.items().stream().allMatch(i -> i.employeeId().equals(scene.ben.id())));
        assertThat(slots.getLast().start()).isEqualTo(scene.salon.local(scene.at(17, 0)));
    }

    @Test
    void whereNobodyCanDoAllEachServiceGoesToWhoCan() {
        List<Slot> slots = find(Choice.EACH_EMPLOYEE, anyone(scene.beard), anyone(scene.colour), anyone(scene.cut));

        assertThat(slots.getFirst().items())
                .extracting(Slot.Item::employeeId)
                .containsExactly(scene.ben.id(), scene.anna.id(), scene.anna.id());
        assertThat(slots.getFirst().items().get(2).start())
                .isEqualTo(scene.salon.local(scene.at(9, 0).plus(15 + 95, ChronoUnit.MINUTES)));
    }

    @Test
    void addOnsMakeTheActivePhaseLonger() {
        List<Slot> slots = find(Choice.EACH_EMPLOYEE, item(scene.cut, scene.anna, scene.toner));

        assertThat(slots.getFirst().end()).isEqualTo(scene.salon.local(scene.at(10, 0)));
        assertThat(slots.getLast().start()).isEqualTo(scene.salon.local(scene.at(17, 0)));
    }

    @Test
    void breaksAndTimeOffAndOpeningHoursAllCount() {
        scene.as(() -> {
            List<DayHours> hours = Stream.of(Scene.hours(6, 12), Scene.hours(13, 22))
                    .flatMap(List::stream)
                    .toList();
            staff.setHours(scene.anna.id(), hours);
            staff.addTimeOff(scene.anna.id(), TimeOffKind.OTHER, scene.at(15, 0), scene.at(16, 10), "dentist");
            return true;
        });

        List<String> starts = starts(find(Choice.EACH_EMPLOYEE, item(scene.cut, scene.anna)));

        assertThat(starts).startsWith("09:00").endsWith("17:15").contains("11:15", "13:00", "14:15", "16:15");
        assertThat(starts).doesNotContain("08:45", "11:30", "12:30", "14:30", "15:45", "16:00", "17:30");
    }

    @Test
    void noStartIsOfferedThatHasPassed() {
        Instant now = Instant.now(Clock.systemUTC());
        AvailabilityQuery query = new AvailabilityQuery(
                List.of(anyone(scene.cut)),
                now.minus(3, ChronoUnit.DAYS),
                now.plus(3, ChronoUnit.DAYS),
                500,
                Choice.EACH_EMPLOYEE);

        List<Slot> slots = scene.as(() -> availabilities.find(query));

        assertThat(slots).isNotEmpty().allMatch(s -> !s.start().toInstant().isBefore(now));
    }

    @Test
    void anAppointmentThatIsToBeMovedDoesNotStandInItsOwnWay() {
        AppointmentView booked = scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna))));
        AvailabilityQuery query = query(Choice.EACH_EMPLOYEE, item(scene.cut, scene.anna));

        assertThat(starts(scene.as(() -> availabilities.find(query)))).doesNotContain("10:00", "10:15");
        assertThat(starts(scene.as(() -> availabilities.find(query.whileMoving(booked.id())))))
                .contains("10:00", "10:15");
        scene.as(() -> appointments.cancel(booked.id(), null, null, SOMEONE));
        scene.as(() -> appointments.book(book(scene.at(10, 0), item(scene.cut, scene.anna))));
        assertThat(starts(scene.as(() -> availabilities.find(query.whileMoving(booked.id())))))
                .doesNotContain("10:00", "10:15");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        Instant from = scene.at(9, 0);
        refused(ErrorCode.EMPLOYEE_CANNOT, () -> find(Choice.EACH_EMPLOYEE, item(scene.beard, scene.anna)));
        refused(ErrorCode.INVALID_FIELD, () -> ask(from, from.minusSeconds(1), 10));
        refused(ErrorCode.INVALID_FIELD, () -> ask(from, from.plus(64, ChronoUnit.DAYS), 10));
        refused(ErrorCode.INVALID_FIELD, () -> ask(from, from, 0));
        refused(ErrorCode.INVALID_FIELD, () -> ask(from, from, 501));
        refused(ErrorCode.INVALID_FIELD, () -> find(Choice.EACH_EMPLOYEE));
        assertThat(ask(from, from.plus(62, ChronoUnit.DAYS), 500)).hasSize(500);
        assertThat(ask(from, from.plus(62, ChronoUnit.DAYS), 3)).hasSize(3);
    }

    private List<Slot> ask(Instant from, Instant to, int limit) {
        AvailabilityQuery query =
                new AvailabilityQuery(List.of(anyone(scene.cut)), from, to, limit, Choice.EACH_EMPLOYEE);
        return scene.as(() -> availabilities.find(query));
    }

    private List<Slot> find(Choice choice, VisitItem... items) {
        return scene.as(() -> availabilities.find(query(choice, items)));
    }

    private AvailabilityQuery query(Choice choice, VisitItem... items) {
        return AvailabilityQuery.onDays(List.of(items), scene.day(7), scene.day(7), scene.zone(), 500, choice);
    }

    private static List<String> starts(List<Slot> slots) {
        return slots.stream()
                .map(s -> s.start().toLocalTime())
                .map(LocalTime::toString)
                .toList();
    }
}
