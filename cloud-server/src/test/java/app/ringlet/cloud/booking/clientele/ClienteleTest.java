package app.ringlet.cloud.booking.clientele;

import static app.ringlet.cloud.booking.Scene.book;

import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Maya and her visits, at a time that can be moved and is put back. */
@ServerTest
@Import(TestClock.InServer.class)
abstract class ClienteleTest {

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

    @Autowired
    TestClock clock;

    Duration passed = Duration.ZERO;

    Scene scene;
    TestClient desk;
    ClientsApi clientsApi;
    ClientView maya;

    @BeforeEach
    void open() {
        scene = Scene.open(salons, catalog, staff);
        desk = signedIn.agent(scene.salon);
        clientsApi = desk.api(ClientsApi.class);
        maya = clientsApi.create(new NewClient("Maya Lindqvist", "2125550123", "maya@example.com", "tea"));
    }

    @AfterEach
    void putTheClockBack() {
        clock.pass(passed.negated());
    }

    AppointmentView visit(UUID client, Instant start, VisitItem... items) {
        return scene.as(() -> appointments.book(book(new NewAppointment.Who(client, null, null), start, items)));
    }
}
