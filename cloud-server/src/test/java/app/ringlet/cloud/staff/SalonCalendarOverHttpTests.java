package app.ringlet.cloud.staff;

import static app.ringlet.cloud.staff.SalonScene.everyDay;
import static app.ringlet.cloud.staff.SalonScene.hours;
import static app.ringlet.cloud.staff.SalonScene.refusedAt;
import static app.ringlet.cloud.staff.SalonScene.send;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.Closure;
import app.ringlet.protocol.salon.ClosureRequest;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.DayRequest;
import app.ringlet.protocol.salon.HolidayView;
import app.ringlet.protocol.salon.Hours;
import app.ringlet.protocol.salon.OpeningHours;
import app.ringlet.protocol.salon.OpeningHoursRequest;
import app.ringlet.protocol.salon.SalonCalendarApi;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.TestClient;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

class SalonCalendarOverHttpTests extends SalonCalendarTest {

    /** Independence Day of 2028, a Tuesday. */
    private static final LocalDate FOURTH_OF_JULY = LocalDate.of(2028, 7, 4);

    /** Columbus Day, which not every state keeps. */
    private static final LocalDate NEW_YORKS_OWN = LocalDate.of(2028, 10, 9);

    @Test
    void aSpecialDayGoesBeforeAClosureAndAClosureBeforeAHoliday() {
        assertThat(open(FOURTH_OF_JULY)).containsExactly("09:00-18:00");
        holidays(true, null);
        assertThat(open(FOURTH_OF_JULY)).isEmpty();

        calendar.changeDay(FOURTH_OF_JULY.toString(), new DayRequest(List.of(span("10:00", "14:00")), "parade"));
        assertThat(open(FOURTH_OF_JULY)).containsExactly("10:00-14:00");
        Closure closure = calendar.close(new ClosureRequest(FOURTH_OF_JULY, FOURTH_OF_JULY.plusDays(2), "works"));
        assertThat(open(FOURTH_OF_JULY)).containsExactly("10:00-14:00");
        assertThat(open(FOURTH_OF_JULY.plusDays(2))).isEmpty();
        assertThat(open(FOURTH_OF_JULY.plusDays(3))).hasSize(1);
        calendar.resetDay(FOURTH_OF_JULY.toString());
        calendar.reopen(closure.id());
        assertThat(open(FOURTH_OF_JULY)).isEmpty();
        assertThat(open(FOURTH_OF_JULY.plusDays(2))).hasSize(1);
        Refused.with(ErrorCode.NOT_FOUND, () -> calendar.reopen(closure.id()));
        Refused.with(ErrorCode.NOT_FOUND, () -> calendar.resetDay(FOURTH_OF_JULY.toString()));
    }

    @Test
    void unusualDaysAreListedWithTheirHoursAndTheReason() {
        String from = FOURTH_OF_JULY.minusDays(1).toString();
        String to = FOURTH_OF_JULY.plusDays(5).toString();
        assertThat(calendar.unusualDays(from, to)).isEmpty();
        holidays(true, null);
        calendar.close(new ClosureRequest(FOURTH_OF_JULY.plusDays(1), FOURTH_OF_JULY.plusDays(1), "works"));
        calendar.changeDay(
                FOURTH_OF_JULY.plusDays(2).toString(), new DayRequest(List.of(span("10:00", "14:00")), "parade"));

        assertThat(calendar.unusualDays(from, to))
                .containsExactly(
                        new DatedHours(FOURTH_OF_JULY, List.of(), "Independence Day"),
                        new DatedHours(FOURTH_OF_JULY.plusDays(1), List.of(), "works"),
                        new DatedHours(FOURTH_OF_JULY.plusDays(2), List.of(span("10:00", "14:00")), "parade"));
        refusedAt(ErrorCode.INVALID_FIELD, "to", () -> calendar.unusualDays(from, "2100-01-01"));
    }

    @Test
    void holidaysAreListedWithWhetherTheSalonIsClosed() {
        assertThat(calendar.holidays(2028)).hasSizeBetween(8, 20).noneMatch(HolidayView::closed);
        assertThat(calendar.holidays(2028)).extracting(HolidayView::date).doesNotContain(NEW_YORKS_OWN);
        holidays(true, "ny");
        calendar.changeDay(FOURTH_OF_JULY.toString(), new DayRequest(List.of(span("10:00", "14:00")), null));

        List<HolidayView> days = calendar.holidays(2028);

        assertThat(days).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
        assertThat(days).contains(new HolidayView(FOURTH_OF_JULY, "Independence Day", false));
        assertThat(days).contains(new HolidayView(LocalDate.of(2028, 12, 25), "Christmas", true));
        assertThat(days).contains(new HolidayView(NEW_YORKS_OWN, "Columbus Day", true));
        // In 2028 it is a Saturday, and had on the Friday before.
        assertThat(calendar.holidays(2027)).extracting(HolidayView::date).contains(LocalDate.of(2027, 12, 31));
        refusedAt(ErrorCode.INVALID_FIELD, "year", () -> calendar.holidays(9999));
        refusedAt(ErrorCode.INVALID_FIELD, "year", () -> calendar.holidays(1));
    }

    @Test
    void closuresAndSpecialDaysAreListedByDate() {
        Closure later = calendar.close(new ClosureRequest(FOURTH_OF_JULY, FOURTH_OF_JULY.plusDays(2), "works"));
        Closure sooner = calendar.close(new ClosureRequest(FOURTH_OF_JULY.minusDays(9), FOURTH_OF_JULY, null));
        calendar.changeDay(FOURTH_OF_JULY.toString(), new DayRequest(List.of(), null));
        String from = FOURTH_OF_JULY.toString();

        assertThat(calendar.closures(from, null, 0, 50).items()).containsExactly(sooner, later);
        assertThat(calendar.closures(from, null, 1, 1).items()).containsExactly(later);
        assertThat(calendar.closures(FOURTH_OF_JULY.plusDays(3).toString(), null, 0, 50)
                        .items())
                .isEmpty();
        assertThat(calendar.specialDays(from, from, 0, 50).total()).isEqualTo(1);
        refusedAt(ErrorCode.INVALID_FIELD, "to", () -> calendar.closures(from, "2100-01-01", 0, 50));
    }

    @Test
    void openingHoursAreReplacedByWhoHasSeenThem() {
        OpeningHours before = tenant.hours();
        long setup = stored().setupVersion();

        OpeningHours after = tenant.changeHours(
                "" + before.version(),
                new OpeningHoursRequest(List.of(
                        hours(DayOfWeek.TUESDAY, "00:00", "00:00"), hours(DayOfWeek.WEDNESDAY, "10:00", "20:00"))));

        assertThat(after.hours()).hasSize(2);
        assertThat(tenant.tenant().openingHours()).isEqualTo(after.hours());
        assertThat(tenant.tenant().version()).isEqualTo(after.version());
        assertThat(open(FOURTH_OF_JULY)).containsExactly("00:00-00:00");
        assertThat(open(FOURTH_OF_JULY.minusDays(1))).isEmpty();
        assertThat(stored().setupVersion()).isNotEqualTo(setup);
        Refused.with(
                ErrorCode.STALE_VERSION,
                () -> tenant.changeHours("" + before.version(), new OpeningHoursRequest(List.of())));
        refusedAt(
                ErrorCode.INVALID_FIELD,
                "hours[0].closes",
                () -> tenant.changeHours(
                        "" + after.version(),
                        new OpeningHoursRequest(List.of(hours(DayOfWeek.FRIDAY, "22:00", "02:00")))));
        refusedAt(ErrorCode.INVALID_FIELD, "hours[7]", () -> tenant.changeHours("" + after.version(), eightDays()));
        assertThat(tenant.hours()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        firstDay | {'lastDay':'2027-01-05'}
        lastDay  | {'firstDay':'2027-01-04','lastDay':'2027-01-03'}
        lastDay  | {'firstDay':'2027-01-04','lastDay':'2028-01-30'}
        firstDay | {'firstDay':'0001-01-01','lastDay':'0001-01-01'}
        lastDay  | {'firstDay':'2027-01-04','lastDay':'9999-12-31'}
        """)
    void closuresThatCannotBeAreRefusedAtTheirField(String field, String json) {
        refusedAt(
                ErrorCode.INVALID_FIELD, field, () -> send(owner, HttpMethod.POST, "/api/v1/tenant/closures", json, 0));
    }

    @Test
    void whoMayChangeWhat() {
        TestClient agent = signedIn.agent(salon);
        TestClient manager = signedIn.as(salon, Role.MANAGER);
        assertThat(agent.api(TenantApi.class).settings()).isEqualTo(SalonSettings.DEFAULT);
        assertThat(manager.api(SalonCalendarApi.class)
                        .close(new ClosureRequest(FOURTH_OF_JULY, FOURTH_OF_JULY, null))
                        .reason())
                .isEmpty();

        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> agent.api(SalonCalendarApi.class)
                        .close(new ClosureRequest(FOURTH_OF_JULY, FOURTH_OF_JULY, null)));
        Refused.with(
                ErrorCode.FORBIDDEN, () -> manager.api(TenantApi.class).changeSettings("0", SalonSettings.DEFAULT));
        Refused.with(
                ErrorCode.FORBIDDEN,
                () -> manager.api(TenantApi.class).changeHours("0", new OpeningHoursRequest(List.of())));
        Closure foreign = signedIn.owner(salons.open())
                .api(SalonCalendarApi.class)
                .close(new ClosureRequest(FOURTH_OF_JULY, FOURTH_OF_JULY, null));
        Refused.with(ErrorCode.NOT_FOUND, () -> calendar.reopen(foreign.id()));
    }

    private static OpeningHoursRequest eightDays() {
        List<DayHours> days = new ArrayList<>(List.of(everyDay("09:00", "18:00")));
        days.add(hours(DayOfWeek.MONDAY, "10:00", "12:00"));
        return new OpeningHoursRequest(days);
    }

    private static Hours span(String opens, String closes) {
        return new Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
