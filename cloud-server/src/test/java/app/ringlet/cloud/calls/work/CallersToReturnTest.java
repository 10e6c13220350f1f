package app.ringlet.cloud.calls.work;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A salon whose desk calls back who has not been spoken with. */
@NullMarked
@ServerTest
abstract class CallersToReturnTest {

    static final String CALLER = "+16465550101";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CarrierPost carrier;

    @Autowired
    CallLog calls;

    Scene scene;
    Salon salon;
    TestClient desk;
    WorklistApi worklist;

    @BeforeEach
    void openSalon(@Autowired Catalog catalog, @Autowired Staff staff) {
        scene = Scene.open(salons, catalog, staff);
        salon = scene.salon;
        desk = signedIn.agent(salon);
        worklist = desk.api(WorklistApi.class);
    }

    /** Calls, and gives up before anybody answers. */
    void misses(String from) {
        Map<String, String> line = carrier.line(salon, from);
        CurrentTenant.run(salon.id(), () -> calls.ring(salon, line.get("CallSid"), from.startsWith("+") ? from : null));
        ends(line);
    }

    void ends(Map<String, String> line) {
        carrier.post("/voice/status", carrier.with(line, "CallStatus", "completed"));
    }

    List<WorkItemView> open() {
        return worklist.list(false, 0, 50).items();
    }
}
