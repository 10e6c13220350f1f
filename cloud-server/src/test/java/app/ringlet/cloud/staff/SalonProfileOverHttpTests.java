package app.ringlet.cloud.staff;

import static app.ringlet.cloud.staff.SalonScene.refusedAt;
import static app.ringlet.cloud.staff.SalonScene.send;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.ProfileRequest;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.SalonView;
import app.ringlet.testing.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a salon is called, where it is, and what it has set. */
class SalonProfileOverHttpTests extends SalonCalendarTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theProfileIsReplacedByWhoHasSeenIt() {
        SalonView before = tenant.tenant();

        SalonView after = tenant.change(
                "" + before.version(), new ProfileRequest("Luna", "Australia/Lord_Howe", "AU", "+12125550199"));

        assertThat(after.timeZone()).isEqualTo("Australia/Lord_Howe");
        assertThat(tenant.tenant()).isEqualTo(after);
        assertThat(after.deskPhone()).isEqualTo("+12125550199");
        assertThat(after.currency()).isEqualTo(before.currency());
        Refused.with(
                ErrorCode.STALE_VERSION,
                () -> tenant.change("" + before.version(), new ProfileRequest("X", "UTC", "US", null)));
        Refused.with(ErrorCode.VERSION_REQUIRED, () -> tenant.change(null, new ProfileRequest("X", "UTC", "US", null)));
        refusedProfile("timeZone", after, new ProfileRequest("Luna", "Mars/Olympus", "US", null));
        refusedProfile("timeZone", after, new ProfileRequest("Luna", "+05:00", "US", null));
        refusedProfile("country", after, new ProfileRequest("Luna", "UTC", "XX", null));
        refusedProfile("name", after, new ProfileRequest(" ", "UTC", "US", null));
        refusedProfile("deskPhone", after, new ProfileRequest("Luna", "UTC", "US", "0123"));
    }

    @Test
    void aCountryMustHaveTheRegionWhoseHolidaysAreKept() {
        holidays(true, "ny");
        SalonView now = tenant.tenant();

        refusedProfile("country", now, new ProfileRequest("Luna", "Europe/London", "GB", null));
        refusedAt(ErrorCode.INVALID_FIELD, "booking.holidayRegion", () -> holidays(true, "zz"));
    }

    @Test
    void settingsAreReplacedByWhoHasSeenThem() {
        SalonSettings before = tenant.settings();
        assertThat(before).isEqualTo(SalonSettings.DEFAULT);

        SalonSettings after = holidays(true, null);

        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(tenant.settings()).isEqualTo(after);
        assertThat(stored().rules().publicHolidays()).isTrue();
        assertThat(stored().setupVersion()).isNotEqualTo(salon.setupVersion());
        Refused.with(ErrorCode.STALE_VERSION, () -> tenant.changeSettings("" + before.version(), before));
        Refused.with(ErrorCode.VERSION_REQUIRED, () -> tenant.changeSettings(null, before));
    }

    @Test
    void aSettingThatIsYoungerThanWhatIsStoredIsAsByDefault() {
        jdbc.sql("UPDATE tenant SET settings = '{\"booking\":{\"gridMinutes\":30},\"fromLater\":{}}' WHERE id = ?")
                .param(Ids.bytes(salon.id()))
                .update();

        BookingRules rules = tenant.settings().booking();

        assertThat(rules.gridMinutes()).isEqualTo(30);
        assertThat(rules.horizonDays()).isEqualTo(BookingRules.DEFAULT.horizonDays());
    }

    @ParameterizedTest
    @CsvSource({
        "booking.gridMinutes,gridMinutes,7",
        "booking.gridMinutes,gridMinutes,0",
        "booking.leadMinutes,leadMinutes,-1",
        "booking.horizonDays,horizonDays,0",
        "booking.horizonDays,horizonDays,5000",
        "booking.lateCancelPercent,lateCancelPercent,101",
        "booking.maxOpenBookings,maxOpenBookings,-2",
        "booking.waitlistHoldMinutes,waitlistHoldMinutes,0",
        "booking.assignment,assignment,null"
    })
    void settingsOutOfRangeAreRefusedAtTheirField(String field, String key, String value) {
        String json = ("{'booking':{'gridMinutes':15,'leadMinutes':0,'horizonDays':365,'assignment':'LEAST_BUSY',"
                + "'cancellationHours':24,'lateCancelPercent':0,'noShowPercent':0,'maxOpenBookings':0,"
                + "'confirmNewClientsHours':0,'waitlistOrder':'FIRST_IN_LINE','waitlistHoldMinutes':15,"
                + "'publicHolidays':false}}");
        send(
                owner,
                HttpMethod.PUT,
                "/api/v1/tenant/settings",
                json,
                tenant.settings().version());

        refusedAt(
                ErrorCode.INVALID_FIELD,
                field,
                () -> send(
                        owner,
                        HttpMethod.PUT,
                        "/api/v1/tenant/settings",
                        json.replaceFirst("'" + key + "':[^,]*", "'" + key + "':" + value),
                        tenant.settings().version()));
        assertThat(tenant.settings().booking()).isEqualTo(BookingRules.DEFAULT);
    }

    private void refusedProfile(String field, SalonView seen, ProfileRequest wanted) {
        refusedAt(ErrorCode.INVALID_FIELD, field, () -> tenant.change("" + seen.version(), wanted));
        assertThat(tenant.tenant()).isEqualTo(seen);
    }
}
