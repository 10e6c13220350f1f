package app.ringlet.cloud.booking;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A desk that is signed in and books. */
@ServerTest
abstract class BookingOverHttpTest {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    Scene scene;
    TestClient desk;
    AppointmentsApi appointments;

    @BeforeEach
    void signIn() {
        scene = Scene.open(salons, catalog, staff);
        desk = signedIn.agent(scene.salon);
        appointments = desk.api(AppointmentsApi.class);
    }

    NewAppointment request() {
        return new NewAppointment(
                new NewAppointment.Who(null, "Maya Lindqvist", "(212) 555-0177"),
                items(),
                scene.salon.local(scene.at(10, 0)),
                null,
                null,
                null);
    }

    List<VisitItem> items(UUID... addOns) {
        return List.of(new VisitItem(scene.cut.id(), scene.anna.id(), List.of(addOns)));
    }
}
