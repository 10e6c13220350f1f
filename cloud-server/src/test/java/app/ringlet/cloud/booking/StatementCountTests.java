package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.hold;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.StatementCounter;
import app.ringlet.testing.TestSalons;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However long a list is, it takes as many statements. */
@ServerTest
class StatementCountTests {

    @Autowired
    TestSalons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Clients clients;

    @Autowired
    Holds holds;

    @Autowired
    Appointments appointments;

    @Autowired
    Availabilities availabilities;

    Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.open(salons, catalog, staff);
    }

    @Test
    void listsOfAppointments() {
        AppointmentFilter all =
                new AppointmentFilter(scene.at(0, 0), scene.at(scene.day(9), 0, 0), null, null, Set.of());
        doesNotGrow(
                () -> appointments.list(all, 0, 50),
                i -> appointments.book(book(scene.at(9 + i, 0), item(scene.cut, scene.anna))));
    }

    @Test
    void listsOfHolds() {
        doesNotGrow(
                () -> holds.live(),
                i -> holds.place(hold(UUID.randomUUID(), scene.at(9 + i, 0), item(scene.cut, scene.anna))));
    }

    @Test
    void listsOfEmployees() {
        doesNotGrow(() -> staff.employees(0, 50), this::anotherEmployee);
    }

    @Test
    void availabilityOfAnyNumberOfPeopleAndDays() {
        AvailabilityQuery query = new AvailabilityQuery(
                List.of(anyone(scene.cut)),
                scene.at(0, 0),
                scene.at(0, 0).plus(60, ChronoUnit.DAYS),
                500,
                Choice.EACH_EMPLOYEE);
        doesNotGrow(() -> availabilities.find(query), i -> {
            anotherEmployee(i);
            appointments.book(book(scene.at(scene.day(8 + i), 9, 0), item(scene.cut, scene.anna)));
        });
    }

    @Test
    void listsOfServicesAndClients() {
        doesNotGrow(() -> List.of(catalog.services(null, null, 0, 50), clients.search("Maya", 0, 50)), i -> {
            catalog.addService(NewService.simple("Service " + i, "More", 30, 100, "#000000"));
            clients.findOrCreate("Maya " + i, null);
        });
    }

    private void anotherEmployee(int i) {
        staff.add(new NewEmployee("Employee " + i, "#000000", i, Set.of(scene.cut.id()), Scene.hours(9, 17)));
    }

    private interface Adding {
        void add(int number);
    }

    private void doesNotGrow(Supplier<?> list, Adding adding) {
        add(adding, 0);
        int before = count(list);
        for (int i = 1; i < 8; i++) {
            add(adding, i);
        }
        assertThat(count(list)).isEqualTo(before).isBetween(1, 20);
    }

    private void add(Adding adding, int number) {
        scene.as(() -> {
            adding.add(number);
            return true;
        });
    }

    private int count(Supplier<?> list) {
        return scene.<Integer>as(() -> StatementCounter.count(list));
    }
}
