package app.ringlet.cloud.agents;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.ai.AiApi;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A voice agent that looks for free times. */
@ServerTest
abstract class AgentAvailabilityTest {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    Scene scene;
    TestClient key;
    AiApi agent;

    @BeforeEach
    void connect() {
        connect(Scene.open(salons, catalog, staff));
    }

    void connect(Scene opened) {
        scene = opened;
        key = signedIn.system(scene.salon, "calendar:read", "appointments:write");
        agent = key.api(AiApi.class);
    }

    String day(int ahead) {
        return scene.day(ahead).toString();
    }
}
