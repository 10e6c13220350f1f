package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.newcomer;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.series.SeriesBooking;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.ClashRule;
import app.ringlet.protocol.booking.SeriesOccurrence;
import app.ringlet.protocol.booking.SeriesRequest;
import app.ringlet.protocol.booking.SeriesView;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestSalons;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A salon in which series are booked; the ledger is clean after each test. */
@ServerTest
abstract class SeriesTest {

    @Autowired
    TestSalons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    SeriesBooking series;

    @Autowired
    Appointments appointments;

    @Autowired
    LedgerInspection inspection;

    Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.open(salons, catalog, staff);
    }

    @AfterEach
    void theLedgerIsClean() {
        assertThat(inspection.check(scene.salon.id()).differences()).isEmpty();
    }

    SeriesView make(SeriesRequest request) {
        return as(() -> series.book(request, null, SOMEONE));
    }

    SeriesRequest weekly(int times, @Nullable ClashRule clashes) {
        return new SeriesRequest(newcomer(), items(), local(scene.day(7), 10, 0), 1, times, null, null, clashes);
    }

    List<VisitItem> items() {
        return List.of(item(scene.cut, scene.anna));
    }

    void take(LocalDate day, int hour, int minute) {
        as(() -> appointments.book(book(scene.at(day, hour, minute), item(scene.cut, scene.anna))));
    }

    OffsetDateTime local(LocalDate day, int hour, int minute) {
        return scene.salon.local(scene.at(day, hour, minute));
    }

    static AppointmentView visit(SeriesOccurrence occurrence) {
        return Objects.requireNonNull(occurrence.appointment());
    }

    <R> R as(ScopedValue.CallableOp<? extends R, RuntimeException> work) {
        return scene.as(work);
    }
}
