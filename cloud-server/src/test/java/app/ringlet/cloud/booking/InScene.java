package app.ringlet.cloud.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.testing.TestSalons;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A salon of a test's own and what is done in it; after each test its ledger must say what there is. */
public abstract class InScene {

    @Autowired
    protected TestSalons salons;

    @Autowired
    protected Salons tenants;

    @Autowired
    protected Catalog catalog;

    @Autowired
    protected Staff staff;

    @Autowired
    protected Holds holds;

    @Autowired
    protected Appointments appointments;

    @Autowired
    protected LedgerInspection inspection;

    @Autowired
    protected JdbcClient jdbc;

    protected Scene scene;

    @BeforeEach
    protected void openSalon() {
        scene = Scene.open(salons, catalog, staff);
    }

    @AfterEach
    protected void theLedgerSaysWhatThereIs() {
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
    }

    protected AppointmentView booked(Instant start, VisitItem... items) {
        return booked(Scene.book(start, items));
    }

    protected AppointmentView booked(BookVisit command) {
        return scene.as(() -> appointments.book(command));
    }

    protected AppointmentView changed(AppointmentView appointment, ChangeVisit change) {
        return scene.as(() -> appointments.change(appointment.id(), change));
    }

    protected AppointmentView now(AppointmentView appointment) {
        return scene.as(() -> appointments.get(appointment.id()));
    }

    protected HoldView held(PlaceHold command) {
        return scene.as(() -> holds.place(command));
    }

    protected HoldView held(Instant start, VisitItem... items) {
        return held(Scene.hold(UUID.randomUUID(), start, items));
    }

    protected List<HistoryEntry> history(AppointmentView appointment) {
        return scene.<List<HistoryEntry>>as(
                () -> appointments.historyOf(appointment.id(), 0, 200).items());
    }

    /** In the salon, for what gives nothing back. */
    protected void does(Runnable work) {
        scene.as(() -> {
            work.run();
            return true;
        });
    }

    protected void rules(BookingRules rules) {
        does(() -> tenants.setRules(rules));
    }
}
