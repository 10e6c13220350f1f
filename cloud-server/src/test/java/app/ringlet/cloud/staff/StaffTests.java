package app.ringlet.cloud.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.EmployeesApi;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.TimeOffKind;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class StaffTests {

    private static final List<DayHours> MONDAY = List.of(
            new DayHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new DayHours(DayOfWeek.MONDAY, LocalTime.of(13, 0), LocalTime.of(18, 0)));

    /** A Monday, in New York at five hours before UTC. */
    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Schedules schedules;

    Salon salon;
    ServiceView cut;
    EmployeeView anna;

    @BeforeEach
    void open() {
        salon = salons.open();
        cut = as(() -> catalog.addService(NewService.simple("Cut", "Cuts", 30, 100, "#000000")));
        anna = as(() -> staff.add(new NewEmployee("Anna", "#aabbcc", 1, Set.of(cut.id()), MONDAY)));
    }

    @Test
    void anEmployeeIsFoundWithAbilitiesAndHours() {
        assertThat(anna.hours()).isEqualTo(MONDAY);
        assertThat(anna.serviceIds()).containsExactly(cut.id());
        EmployeeView ben = as(() -> staff.add(new NewEmployee("Ben", "#aabbcc", 0, Set.of(), List.of())));

        EmployeesApi desk = signedIn.agent(salon).api(EmployeesApi.class);
        assertThat(desk.list(0, 50).items()).containsExactly(ben, anna);
        assertThat(desk.get(anna.id())).isEqualTo(anna);
    }

    @Test
    void anArchivedEmployeeIsNoLongerListedButStillFound() {
        as(() -> {
            staff.archive(anna.id(), false);
            return true;
        });

        assertThat(this.<List<EmployeeView>>as(() -> staff.employees())).isEmpty();
        assertThat(as(() -> staff.employee(anna.id()).orElseThrow()).archived()).isTrue();
    }

    @Test
    void timeOffIsCutOutOfTheWeek() {
        as(() -> staff.addTimeOff(anna.id(), TimeOffKind.OTHER, at(10, 0), at(14, 0), "dentist"));

        assertThat(working(DAY)).containsExactly(new Stretch(at(9, 0), at(10, 0)), new Stretch(at(14, 0), at(18, 0)));
    }

    @Test
    void timeOffByDatesIsWholeDaysOfTheSalonsZone() {
        TimeOff off = as(() -> staff.addTimeOff(anna.id(), TimeOffKind.OTHER, DAY, DAY, "ill"));

        assertThat(off.start()).isEqualTo(Instant.parse("2027-01-04T05:00:00Z"));
        assertThat(off.end()).isEqualTo(Instant.parse("2027-01-05T05:00:00Z"));
        assertThat(working(DAY)).isEmpty();
        assertThat(working(DAY.plusDays(7))).hasSize(2);
        as(() -> {
            staff.removeTimeOff(anna.id(), off.id());
            return true;
        });
        assertThat(working(DAY)).hasSize(2);
    }

    @Test
    void whatCannotBeIsRefused() {
        Salon other = salons.open();
        refused(ErrorCode.INVALID_FIELD, new NewEmployee(" ", "#aabbcc", 0, Set.of(), List.of()));
        refused(ErrorCode.INVALID_FIELD, new NewEmployee("Ben", "red", 0, Set.of(), List.of()));
        refused(ErrorCode.NOT_FOUND, new NewEmployee("Ben", "#aabbcc", 0, Set.of(new UUID(1, 1)), List.of()));
        DayHours overlapping = new DayHours(DayOfWeek.MONDAY, LocalTime.of(11, 0), LocalTime.of(14, 0));
        refused(
                ErrorCode.INVALID_FIELD,
                new NewEmployee("Ben", "#aabbcc", 0, Set.of(), List.of(MONDAY.getFirst(), overlapping)));
        DayHours odd = new DayHours(DayOfWeek.MONDAY, LocalTime.of(11, 2), LocalTime.of(14, 0));
        refused(ErrorCode.INVALID_FIELD, new NewEmployee("Ben", "#aabbcc", 0, Set.of(), List.of(odd)));
        assertThatThrownBy(() -> CurrentTenant.run(other.id(), () -> staff.setHours(anna.id(), MONDAY)))
                .isInstanceOf(Refusal.class);
        Refused.with(
                ErrorCode.NOT_FOUND,
                () -> signedIn.agent(other).api(EmployeesApi.class).get(anna.id()));
    }

    private void refused(ErrorCode code, NewEmployee employee) {
        assertThatThrownBy(() -> as(() -> staff.add(employee)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<Stretch> working(LocalDate day) {
        Instant from = day.atStartOfDay(salon.zone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(salon.zone()).toInstant();
        return as(() -> schedules.timetable(salon, List.of(anna.id()), from, to))
                .working(anna.id(), from, to);
    }

    private Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(salon.zone()).toInstant();
    }

    private <T> T as(ScopedValue.CallableOp<? extends T, RuntimeException> work) {
        return CurrentTenant.<T, RuntimeException>call(salon.id(), work);
    }
}
