package app.ringlet.cloud.staff;

import static app.ringlet.cloud.staff.SalonScene.as;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.SalonCalendarApi;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.protocol.salon.TenantApi;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A salon whose owner says when it is open. */
@ServerTest
abstract class SalonCalendarTest {

    @Autowired
    TestSalons salons;

    @Autowired
    Salons allSalons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Schedules schedules;

    Salon salon;
    TestClient owner;
    TenantApi tenant;
    SalonCalendarApi calendar;

    @BeforeEach
    void open() {
        salon = salons.open();
        owner = signedIn.owner(salon);
        tenant = owner.api(TenantApi.class);
        calendar = owner.api(SalonCalendarApi.class);
    }

    SalonSettings holidays(boolean kept, @Nullable String region) {
        BookingRules b = BookingRules.DEFAULT;
        return tenant.changeSettings(
                "" + tenant.settings().version(),
                SalonSettings.DEFAULT.withBooking(new BookingRules(
                        b.gridMinutes(),
                        b.leadMinutes(),
                        b.horizonDays(),
                        b.assignment(),
                        b.cancellationHours(),
                        b.lateCancelPercent(),
                        b.noShowPercent(),
                        b.maxOpenBookings(),
                        b.confirmNewClientsHours(),
                        b.waitlistOrder(),
                        b.waitlistHoldMinutes(),
                        kept,
                        region)));
    }

    List<String> open(LocalDate day) {
        Salon now = stored();
        Timetable timetable =
                as(salon, () -> schedules.timetable(now, List.of(), now.start(day), now.start(day.plusDays(1))));
        return timetable.open(now.start(day), now.start(day.plusDays(1))).stream()
                .map(s -> now.local(s.start()).toLocalTime() + "-"
                        + now.local(s.end()).toLocalTime())
                .toList();
    }

    Salon stored() {
        return allSalons.byId(salon.id()).orElseThrow();
    }
}
