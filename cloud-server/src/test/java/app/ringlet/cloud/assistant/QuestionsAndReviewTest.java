package app.ringlet.cloud.assistant;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.assistant.QuestionsApi;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A salon whose assistant keeps what it could not answer, and how its calls went. */
@NullMarked
@ServerTest
abstract class QuestionsAndReviewTest {

    static final String CALLER = "+16465550177";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    CarrierPost carrier;

    Scene scene;
    TestClient owner;
    QuestionsApi questions;

    @BeforeEach
    void openSalon() {
        scene = Scene.open(salons, catalog, staff);
        owner = signedIn.owner(scene.salon);
        questions = owner.api(QuestionsApi.class);
    }

    UUID call(String... words) {
        Map<String, String> line = carrier.line(scene.salon, CALLER);
        carrier.post("/voice/incoming", line);
        for (int turn = 1; turn <= words.length; turn++) {
            carrier.post("/voice/turn?turn=" + turn, carrier.with(line, "SpeechResult", words[turn - 1]));
        }
        return owner.api(CallsApi.class).list(null, 0, 50).items().getFirst().id();
    }
}
