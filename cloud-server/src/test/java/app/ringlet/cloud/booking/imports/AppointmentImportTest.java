package app.ringlet.cloud.booking.imports;

import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.imports.DateOrder;
import app.ringlet.protocol.imports.ImportReport;
import app.ringlet.protocol.imports.ImportsApi;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A salon into which files of appointments are taken. */
@ServerTest
abstract class AppointmentImportTest {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    Appointments appointments;

    Scene scene;
    TestClient owner;
    String day;

    @BeforeEach
    void open() {
        scene = Scene.open(salons, catalog, staff);
        owner = signedIn.owner(scene.salon);
        day = scene.day(7).toString();
    }

    List<AppointmentView> booked() {
        return owner.api(AppointmentsApi.class)
                .list(day, day, null, null, null, 0, 50)
                .items();
    }

    ImportReport send(String file, boolean dryRun, @Nullable DateOrder order, String type) {
        return owner.api(ImportsApi.Appointments.class)
                .appointments(dryRun, false, order, type, file.getBytes(StandardCharsets.UTF_8));
    }
}
