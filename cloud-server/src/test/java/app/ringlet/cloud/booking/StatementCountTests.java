package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.anyone;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.hold;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.StatementCounter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However long a list is, it takes as many statements. */
@ServerTest
class StatementCountTests extends InScene {

    @Autowired
    Clients clients;

    /** At most, with all that the listeners write, once the salon's setup and the day's ledger row are there. */
    private static final int BOOK = 16;

    private static final int MOVE = 18;
    private static final int CANCEL = 14;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Blocks blocks;

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

    @Test
    void bookingMovingAndCancellingHoweverFullTheBookIs() {
        booked(scene.at(9, 0), item(scene.cut, scene.anna));
        takes(BOOK, () -> cutAt(10));
        AppointmentView first = booked(scene.at(14, 0), item(scene.cut, scene.anna));
        takes(MOVE, () -> appointments.change(first.id(), ChangeVisit.move(scene.at(15, 0), null, SOMEONE)));
        takes(CANCEL, () -> appointments.cancel(first.id(), "ill", null, SOMEONE));
        for (int day = 8; day < 16; day++) {
            anotherEmployeeToo(day);
            booked(scene.at(scene.day(day), 10, 0), item(scene.cut, scene.anna));
        }
        takes(BOOK, () -> cutAt(11));
        AppointmentView last = booked(scene.at(14, 0), item(scene.cut, scene.anna));
        takes(MOVE, () -> appointments.change(last.id(), ChangeVisit.move(scene.at(15, 0), null, SOMEONE)));
        takes(CANCEL, () -> appointments.cancel(last.id(), "ill", null, SOMEONE));
    }

    @Test
    void listsOfBlockedTimeAndOfWhatWasDone() {
        doesNotGrow(
                () -> blocks.list(scene.at(0, 0), scene.at(23, 0), 0, 50),
                i -> blocks.add(
                        new Blocks.Wanted(scene.anna.id(), null, scene.at(9 + i, 0), scene.at(10 + i, 0), "training")));
        AppointmentView visit = booked(scene.at(scene.day(9), 10, 0), item(scene.cut, scene.anna));
        doesNotGrow(
                () -> appointments.historyOf(visit.id(), 0, 50),
                i -> appointments.change(visit.id(), new ChangeVisit(null, null, null, "note " + i, null, SOMEONE)));
    }

    private AppointmentView cutAt(int hour) {
        return appointments.book(book(scene.at(hour, 0), item(scene.cut, scene.anna)));
    }

    private void takes(int most, Supplier<?> act) {
        assertThat(count(act)).isBetween(1, most);
    }

    private void anotherEmployeeToo(int i) {
        does(() -> anotherEmployee(i));
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
