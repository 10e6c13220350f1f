package app.ringlet.cloud.staff;

import static app.ringlet.cloud.staff.SalonScene.addEmployee;
import static app.ringlet.cloud.staff.SalonScene.everyDay;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.EmployeesApi;
import app.ringlet.protocol.salon.SchedulesApi;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A salon with Anna, whose weeks and days off its manager sets. */
@ServerTest
abstract class SchedulesTest {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

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
}
