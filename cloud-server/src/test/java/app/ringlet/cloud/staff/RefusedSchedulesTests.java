package app.ringlet.cloud.staff;

import static app.ringlet.cloud.staff.SalonScene.addService;
import static app.ringlet.cloud.staff.SalonScene.refusedAt;
import static app.ringlet.cloud.staff.SalonScene.send;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.DayRequest;
import app.ringlet.protocol.salon.SchedulesApi;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.Skill;
import app.ringlet.protocol.salon.SkillsRequest;
import app.ringlet.protocol.salon.TimeOffKind;
import app.ringlet.protocol.salon.TimeOffRequest;
import app.ringlet.protocol.salon.WeekRequest;
import app.ringlet.testing.Refused;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** What cannot be worked is refused at its field, and by whom it is not for. */
class RefusedSchedulesTests extends SchedulesTest {

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

    private static WeekRequest emptyWeek() {
        return new WeekRequest(null, List.of(), null);
    }
}
