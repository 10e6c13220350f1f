package app.ringlet.cloud.staff;

import static app.ringlet.cloud.staff.SalonScene.addEmployee;
import static app.ringlet.cloud.staff.SalonScene.addService;
import static app.ringlet.cloud.staff.SalonScene.as;
import static app.ringlet.cloud.staff.SalonScene.everyDay;
import static app.ringlet.cloud.staff.SalonScene.hours;
import static app.ringlet.cloud.staff.SalonScene.refusedAt;
import static app.ringlet.cloud.staff.SalonScene.send;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.DayRequest;
import app.ringlet.protocol.salon.EmployeeRequest;
import app.ringlet.protocol.salon.EmployeeSchedule;
import app.ringlet.protocol.salon.EmployeeSkills;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.EmployeesApi;
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
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.StatementCounter;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@ServerTest
class SchedulesOverHttpTests {

    @Autowired
    TestSalons salons;

    @Autowired
    Salons allSalons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Schedules timetables;

    @Autowired
    Staff staff;

    @Autowired
    Clock clock;

    Salon salon;
    TestClient manager;
    EmployeesApi people;
    SchedulesApi schedules;
    EmployeeView anna;

    /** A Monday two to three weeks ahead. */
    LocalDate monday;

    @BeforeEach
    void open() {
        salon = salons.open();
        manager = signedIn.as(salon, Role.MANAGER);
        people = manager.api(EmployeesApi.class);
        schedules = manager.api(SchedulesApi.class);
        anna = addEmployee(manager, "Anna", everyDay("09:00", "17:00"));
        monday = salon.today(clock.instant()).plusDays(14).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

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
    void skillsThatCannotBeAreRefused() {
        ServiceView cut = addService(manager, "Cut");
        ServiceView foreign = addService(signedIn.owner(salons.open()), "Cut");
        Skill plain = Skill.asOnTheMenu(cut.id());

        refusedSkills(ErrorCode.NOT_FOUND, "skills[1].serviceId", plain, Skill.asOnTheMenu(foreign.id()));
        refusedSkills(ErrorCode.INVALID_FIELD, "skills[1].serviceId", plain, plain);
        refusedSkills(ErrorCode.INVALID_FIELD, "skills[0].activeMinutes", new Skill(cut.id(), 0, null, null, null));
        refusedSkills(ErrorCode.INVALID_FIELD, "skills[0].finishingMinutes", new Skill(cut.id(), 5, 0, 7, null));
        refusedSkills(ErrorCode.INVALID_FIELD, "skills[0].activeMinutes", new Skill(cut.id(), 480, 480, 0, null));
        refusedSkills(
                ErrorCode.INVALID_FIELD,
                "skills[0].price",
                new Skill(cut.id(), null, null, null, new Money(-1, "USD")));
        refusedSkills(
                ErrorCode.INVALID_FIELD, "skills[0].price", new Skill(cut.id(), null, null, null, new Money(1, "EUR")));
        refusedSkills(
                ErrorCode.INVALID_FIELD,
                "skills",
                Stream.generate(() -> plain).limit(300).toArray(Skill[]::new));
        assertThat(people.skills(anna.id()).skills()).isEmpty();
    }

    private void refusedSkills(ErrorCode code, String field, Skill... skills) {
        refusedAt(
                code,
                field,
                () -> people.changeSkills(anna.id(), "" + anna.version(), new SkillsRequest(List.of(skills))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        invalid_field     | hours           | {}
        invalid_field     | hours[0].closes | {'hours':[{'day':'MONDAY','opens':'22:00','closes':'02:00'}]}
        invalid_field     | hours[0].closes | {'hours':[{'day':'MONDAY','opens':'09:00','closes':'09:00'}]}
        invalid_field     | hours[0].opens  | {'hours':[{'day':'MONDAY','opens':'09:02','closes':'10:00'}]}
        invalid_field     | hours[0].closes | {'hours':[{'day':'MONDAY','opens':'09:00','closes':'09:59:30'}]}
        invalid_field     | hours[0].day    | {'hours':[{'opens':'09:00','closes':'10:00'}]}
        malformed_request | hours[0].day    | {'hours':[{'day':'EIGHTDAY','opens':'09:00','closes':'10:00'}]}
        malformed_request | hours[0].opens  | {'hours':[{'day':'MONDAY','opens':'25:00','closes':'10:00'}]}
        invalid_field     | hours[1]        | {'hours':[{'day':'MONDAY','opens':'09:00','closes':'12:00'},{'day':'MONDAY','opens':'09:00','closes':'12:00'}]}
        invalid_field     | hours[1]        | {'hours':[{'day':'MONDAY','opens':'09:00','closes':'00:00'},{'day':'MONDAY','opens':'08:00','closes':'09:05'}]}
        invalid_field     | breaks[0]       | {'hours':[{'day':'MONDAY','opens':'09:00','closes':'12:00'}],'breaks':[{'day':'MONDAY','opens':'11:30','closes':'12:30'}]}
        invalid_field     | from            | {'from':'0001-01-01','hours':[]}
        invalid_field     | from            | {'from':'9999-12-31','hours':[]}
        malformed_request | from            | {'from':'+999999999-12-31x','hours':[]}
        """)
    void weeksThatCannotBeAreRefusedAtTheirField(String code, String field, String json) {
        refusedAt(
                ErrorCode.valueOf(code.toUpperCase(Locale.ROOT)),
                field,
                () -> send(
                        manager, HttpMethod.PUT, "/api/v1/employees/" + anna.id() + "/schedule", json, anna.version()));
        assertThat(schedules.schedule(anna.id(), null, null).weeks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        kind     | {'firstDay':'2027-01-04','lastDay':'2027-01-05'}
        firstDay | {'kind':'SICK'}
        firstDay | {'kind':'SICK','firstDay':'2027-01-04'}
        firstDay | {'kind':'SICK','firstDay':'2027-01-04','lastDay':'2027-01-05','start':'2027-01-04T10:00:00Z','end':'2027-01-04T11:00:00Z'}
        lastDay  | {'kind':'SICK','firstDay':'2027-01-04','lastDay':'2027-01-03'}
        lastDay  | {'kind':'SICK','firstDay':'2027-01-04','lastDay':'2028-01-30'}
        firstDay | {'kind':'SICK','firstDay':'0001-01-01','lastDay':'0001-01-02'}
        firstDay | {'kind':'SICK','firstDay':'9999-12-31','lastDay':'9999-12-31'}
        end      | {'kind':'SICK','start':'2027-01-04T10:00:00Z','end':'2027-01-04T10:00:00Z'}
        start    | {'kind':'SICK','start':'0001-01-04T10:00:00Z','end':'2027-01-04T10:00:00Z'}
        end      | {'kind':'SICK','start':'2027-01-04T10:00:00Z','end':'9999-12-31T23:59:59Z'}
        end      | {'kind':'SICK','start':'2027-01-04T10:00:00Z','end':'2029-01-04T10:00:00Z'}
        """)
    void timeOffThatCannotBeIsRefusedAtItsField(String field, String json) {
        refusedAt(
                ErrorCode.INVALID_FIELD,
                field,
                () -> send(manager, HttpMethod.POST, "/api/v1/employees/" + anna.id() + "/time-off", json, 0));
    }

    @Test
    void rangesAreBounded() {
        String from = monday.toString();
        assertThat(schedules
                        .schedule(anna.id(), from, monday.plusDays(61).toString())
                        .working())
                .hasSize(62);

        refusedAt(
                ErrorCode.INVALID_FIELD,
                "to",
                () -> schedules.schedule(anna.id(), from, monday.plusDays(62).toString()));
        refusedAt(
                ErrorCode.INVALID_FIELD,
                "to",
                () -> schedules.schedule(anna.id(), from, monday.minusDays(1).toString()));
        refusedAt(ErrorCode.INVALID_FIELD, "from", () -> schedules.schedule(anna.id(), "next week", null));
        refusedAt(ErrorCode.INVALID_FIELD, "from", () -> schedules.schedule(anna.id(), "0001-01-01", null));
        refusedAt(ErrorCode.INVALID_FIELD, "to", () -> schedules.timeOff(anna.id(), from, "2199-01-01", 0, 50));
        refusedAt(
                ErrorCode.INVALID_FIELD,
                "date",
                () -> schedules.changeDay(anna.id(), "9999-12-31", new DayRequest(List.of(), null)));
        refusedAt(
                ErrorCode.INVALID_FIELD,
                "from",
                () -> schedules.changeWeek(
                        anna.id(),
                        "" + anna.version(),
                        new WeekRequest(salon.today(clock.instant()).minusDays(2), List.of(), null)));
    }

    @Test
    void theDeskReadsAndAnotherSalonDoesNot() {
        SchedulesApi desk = signedIn.agent(salon).api(SchedulesApi.class);
        assertThat(desk.schedule(anna.id(), null, null).working()).isNotEmpty();
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> desk.changeWeek(anna.id(), "" + anna.version(), new WeekRequest(null, List.of(), null)));
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> desk.changeDay(anna.id(), monday.toString(), new DayRequest(List.of(), null)));
        SchedulesApi other = signedIn.owner(salons.open()).api(SchedulesApi.class);

        Refused.with(ErrorCode.NOT_FOUND, () -> other.schedule(anna.id(), null, null));
        Refused.with(ErrorCode.NOT_FOUND, () -> other.timeOff(anna.id(), null, null, 0, 50));
        Refused.with(
                ErrorCode.NOT_FOUND, () -> other.changeWeek(anna.id(), "0", new WeekRequest(null, List.of(), null)));
        Refused.with(
                ErrorCode.NOT_FOUND,
                () -> other.changeDay(anna.id(), monday.toString(), new DayRequest(List.of(), null)));
        Refused.with(
                ErrorCode.NOT_FOUND,
                () -> other.addTimeOff(
                        anna.id(), new TimeOffRequest(TimeOffKind.SICK, monday, monday, null, null, null)));
        Refused.with(ErrorCode.VERSION_REQUIRED, () -> schedules.changeWeek(anna.id(), null, emptyWeek()));
        Refused.with(ErrorCode.STALE_VERSION, () -> schedules.changeWeek(anna.id(), "9", emptyWeek()));
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

    private static WeekRequest emptyWeek() {
        return new WeekRequest(null, List.of(), null);
    }

    private static Hours span(String opens, String closes) {
        return new Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
