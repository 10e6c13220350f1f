package app.ringlet.cloud.staff;

import static app.ringlet.cloud.staff.SalonScene.addEmployee;
import static app.ringlet.cloud.staff.SalonScene.addService;
import static app.ringlet.cloud.staff.SalonScene.as;
import static app.ringlet.cloud.staff.SalonScene.everyDay;
import static app.ringlet.cloud.staff.SalonScene.hours;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.DayRequest;
import app.ringlet.protocol.salon.EmployeeRequest;
import app.ringlet.protocol.salon.EmployeeSchedule;
import app.ringlet.protocol.salon.EmployeeSkills;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.Hours;
import app.ringlet.protocol.salon.SchedulesApi;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.protocol.salon.SkillsRequest;
import app.ringlet.protocol.salon.TimeOffKind;
import app.ringlet.protocol.salon.TimeOffRequest;
import app.ringlet.protocol.salon.TimeOffView;
import app.ringlet.protocol.salon.WeekRequest;
import app.ringlet.testing.Refused;
import app.ringlet.testing.StatementCounter;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SchedulesOverHttpTests extends SchedulesTest {

    @Autowired
    Salons allSalons;

    @Autowired
    Schedules timetables;

    @Autowired
    Staff staff;

    @Test
    void aNewWeekHoldsFromItsDateAndTheOldOneUntilThen() {
        EmployeeSchedule changed = schedules.changeWeek(
                anna.id(),
                "" + anna.version(),
                new WeekRequest(
                        monday,
                        List.of(hours(DayOfWeek.MONDAY, "08:00", "12:00"), hours(DayOfWeek.MONDAY, "13:00", "20:00")),
                        List.of(hours(DayOfWeek.MONDAY, "16:00", "16:15"))));

        assertThat(changed.version()).isGreaterThan(anna.version());
        assertThat(changed.weeks()).hasSize(2);
        assertThat(changed.weeks().getFirst().from()).isNull();
        assertThat(changed.weeks().getLast().from()).isEqualTo(monday);
        assertThat(worked(monday)).containsExactly("08:00-12:00", "13:00-16:00", "16:15-20:00");
        assertThat(worked(monday.plusDays(1))).isEmpty();
        assertThat(worked(monday.minusDays(1))).containsExactly("09:00-17:00");
        assertThat(people.get(anna.id()).hours()).containsExactly(everyDay("09:00", "17:00"));
        assertThat(setupVersion()).isNotEqualTo(salon.setupVersion());
    }

    @Test
    void whatAnEmployeeWorksAtPresentIsWithoutBreaks() {
        schedules.changeWeek(
                anna.id(),
                "" + anna.version(),
                new WeekRequest(
                        null,
                        List.of(hours(DayOfWeek.MONDAY, "00:00", "00:00")),
                        List.of(hours(DayOfWeek.MONDAY, "12:00", "13:00"))));

        assertThat(people.get(anna.id()).hours())
                .containsExactly(hours(DayOfWeek.MONDAY, "00:00", "12:00"), hours(DayOfWeek.MONDAY, "13:00", "00:00"));
        assertThat(worked(monday)).containsExactly("00:00-12:00", "13:00-00:00");
    }

    @Test
    void aNightShiftIsTwoStretchesThatAreWorkedAsOne() {
        schedules.changeWeek(
                anna.id(),
                "" + anna.version(),
                new WeekRequest(
                        monday,
                        List.of(hours(DayOfWeek.MONDAY, "22:00", "00:00"), hours(DayOfWeek.TUESDAY, "00:00", "02:00")),
                        null));

        assertThat(schedules
                        .schedule(
                                anna.id(), monday.toString(), monday.plusDays(1).toString())
                        .working())
                .singleElement()
                .satisfies(night -> {
                    assertThat(wall(night.start().toInstant())).isEqualTo("22:00");
                    assertThat(wall(night.end().toInstant())).isEqualTo("02:00");
                });
    }

    @Test
    void aSingleDateHasOtherHoursOrNone() {
        schedules.changeDay(anna.id(), monday.toString(), new DayRequest(List.of(span("12:00", "21:00")), "training"));
        schedules.changeDay(anna.id(), monday.plusDays(1).toString(), new DayRequest(List.of(), null));

        assertThat(worked(monday)).containsExactly("12:00-21:00");
        assertThat(worked(monday.plusDays(1))).isEmpty();
        EmployeeSchedule week = schedules.schedule(anna.id(), monday.toString(), null);
        assertThat(week.days()).hasSize(2);
        assertThat(week.to()).isEqualTo(monday.plusDays(6));
        schedules.resetDay(anna.id(), monday.toString());
        assertThat(worked(monday)).containsExactly("09:00-17:00");
        Refused.with(ErrorCode.NOT_FOUND, () -> schedules.resetDay(anna.id(), monday.toString()));
    }

    @Test
    void timeOffIsTakenOutByDaysOrByTime() {
        SchedulesApi desk = signedIn.agent(salon).api(SchedulesApi.class);
        TimeOffView vacation = desk.addTimeOff(
                anna.id(), new TimeOffRequest(TimeOffKind.VACATION, monday, monday.plusDays(4), null, null, "sea"));
        TimeOffView dentist = desk.addTimeOff(
                anna.id(),
                new TimeOffRequest(
                        TimeOffKind.SICK,
                        null,
                        null,
                        salon.local(salon.start(monday.plusDays(5)).plusSeconds(10 * 3600)),
                        salon.local(salon.start(monday.plusDays(5)).plusSeconds(11 * 3600)),
                        null));

        assertThat(worked(monday)).isEmpty();
        assertThat(worked(monday.plusDays(4))).isEmpty();
        assertThat(worked(monday.plusDays(5))).containsExactly("09:00-10:00", "11:00-17:00");
        assertThat(desk.timeOff(anna.id(), null, null, 0, 50).items()).containsExactly(vacation, dentist);
        assertThat(vacation.end()).isEqualTo(salon.local(salon.start(monday.plusDays(5))));
        desk.removeTimeOff(anna.id(), vacation.id());
        assertThat(worked(monday)).hasSize(1);
        Refused.with(ErrorCode.NOT_FOUND, () -> desk.removeTimeOff(anna.id(), vacation.id()));
        EmployeeView ben = addEmployee(manager, "Ben");
        Refused.with(ErrorCode.NOT_FOUND, () -> desk.removeTimeOff(ben.id(), dentist.id()));
    }

    @Test
    void anEmployeeIsChangedAndArchived() {
        ServiceView cut = addService(manager, "Cut");
        EmployeeView changed = people.change(
                anna.id(),
                "" + anna.version(),
                new EmployeeRequest("Anna B", "#000000", 3, List.of(Skill.asOnTheMenu(cut.id())), null));
        EmployeeSkills skills = people.changeSkills(
                anna.id(),
                "" + changed.version(),
                new SkillsRequest(List.of(new Skill(cut.id(), 60, null, null, new Money(9000, "USD")))));

        assertThat(changed.hours()).isEqualTo(anna.hours());
        assertThat(people.skills(anna.id())).isEqualTo(skills);
        assertThat(skills.skills().getFirst().activeMinutes()).isEqualTo(60);
        assertThat(people.get(anna.id()).version()).isEqualTo(skills.version());
        Refused.with(
                ErrorCode.STALE_VERSION,
                () -> people.changeSkills(anna.id(), "" + changed.version(), new SkillsRequest(List.of())));
        people.archive(anna.id(), false);
        assertThat(people.list(0, 50).items()).isEmpty();
        assertThat(people.get(anna.id()).archived()).isTrue();
    }

    @Test
    void aTimetableTakesFiveQueriesForHoweverManyPeople() {
        List<UUID> one = List.of(anna.id());
        int before = statements(one);
        List<UUID> many = Stream.concat(
                        one.stream(),
                        Stream.of("Ben", "Chloe", "Dan")
                                .map(name -> addEmployee(manager, name, everyDay("09:00", "17:00"))
                                        .id()))
                .toList();
        schedules.changeDay(anna.id(), monday.toString(), new DayRequest(List.of(), null));
        schedules.changeWeek(many.getLast(), "0", new WeekRequest(monday, List.of(), null));

        assertThat(statements(many)).isEqualTo(before).isEqualTo(5);
        // The salon's own hours are read anew once after each change.
        as(salon, () -> staff.employees());
        assertThat(as(salon, () -> StatementCounter.count(() -> staff.employees())))
                .isEqualTo(4);
    }

    private int statements(List<UUID> who) {
        return as(
                salon,
                () -> StatementCounter.count(
                        () -> timetables.timetable(salon, who, salon.start(monday), salon.start(monday.plusYears(2)))));
    }

    private List<String> worked(LocalDate day) {
        List<String> shown = schedules.schedule(anna.id(), day.toString(), day.toString()).working().stream()
                .map(w -> wall(w.start().toInstant()) + "-" + wall(w.end().toInstant()))
                .toList();
        Timetable timetable = as(
                salon,
                () -> timetables.timetable(
                        salon, List.of(anna.id()), salon.start(day.minusDays(3)), salon.start(day.plusDays(9))));
        assertThat(timetable.working(anna.id(), salon.start(day), salon.start(day.plusDays(1))).stream()
                        .map(s -> wall(s.start()) + "-" + wall(s.end()))
                        .toList())
                .isEqualTo(shown);
        return shown;
    }

    private String wall(Instant at) {
        return salon.local(at).toLocalTime().toString();
    }

    private long setupVersion() {
        return allSalons.byId(salon.id()).orElseThrow().setupVersion();
    }

    private static Hours span(String opens, String closes) {
        return new Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
