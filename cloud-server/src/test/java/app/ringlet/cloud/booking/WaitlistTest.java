package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.waitlist.WaitlistTurn;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.salon.BookingRules.WaitlistOrder;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A salon whose Anna is booked at ten, and a waiting list whose time can be moved; the ledger is clean after each test. */
@ServerTest
@Import({TestClock.InServer.class, WaitlistScene.class})
abstract class WaitlistTest {

    @Autowired
    TestSalons testSalons;

    @Autowired
    Salons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Waitlist waitlist;

    @Autowired
    WaitlistTurn turn;

    @Autowired
    Appointments appointments;

    @Autowired
    Holds holds;

    @Autowired
    LedgerInspection inspection;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Scene scene;
    VisitItem cut;
    AppointmentView visit;

    @BeforeEach
    void annaIsBookedAtTen() {
        scene = Scene.open(testSalons, catalog, staff);
        WaitlistScene.rules(scene, salons, WaitlistOrder.FIRST_IN_LINE, 0);
        cut = item(scene.cut, scene.anna);
        visit = WaitlistScene.booked(scene, appointments, scene.at(10, 0), cut);
    }

    @AfterEach
    void theLedgerIsClean() {
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
    }

    WaitlistEntryView join(String from, String to, VisitItem... items) {
        return WaitlistScene.join(scene, waitlist, from, to, items);
    }

    void cancelAndTurn() {
        WaitlistScene.cancel(scene, appointments, visit);
        turn.run();
    }

    AppointmentView accept(WaitlistEntryView entry) {
        return as(() -> waitlist.accept(entry.id(), SOMEONE));
    }

    WaitlistEntryView of(WaitlistEntryView entry) {
        return as(() -> waitlist.get(entry.id()));
    }

    WaitlistEntryView.Offer offer(WaitlistEntryView entry) {
        return Objects.requireNonNull(of(entry).offer(), "nothing is offered");
    }

    List<WaitlistStatus> statuses(WaitlistEntryView... entries) {
        return List.of(entries).stream().map(e -> of(e).status()).toList();
    }

    int count(String sql) {
        return jdbc.sql(sql)
                .param(Ids.bytes(scene.salon.id()))
                .query(Integer.class)
                .single();
    }

    <R> R as(ScopedValue.CallableOp<? extends R, RuntimeException> work) {
        return scene.as(work);
    }
}
