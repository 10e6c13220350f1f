package app.ringlet.cloud.calls.rules;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A salon whose owner says how its calls are answered. */
@NullMarked
@ServerTest
abstract class AnsweredByRulesTest {

    static final String CALLER = "+16465550101";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CarrierPost carrier;

    Salon salon;
    TestClient owner;
    AnsweringRulesApi rules;

    @BeforeEach
    void openSalon() {
        in(salons.open());
    }

    void in(Salon other) {
        salon = other;
        owner = signedIn.owner(salon);
        rules = owner.api(AnsweringRulesApi.class);
    }

    void answer(AnsweringMode mode, @Nullable String greeting) {
        rules.change(
                "default",
                "0",
                new AnsweringRules(0L, null, new AnsweringWay(mode, null, greeting), null, CallerTreatment.ANSWER));
    }

    String rings() {
        return incoming(carrier.line(salon, CALLER));
    }

    String incoming(Map<String, String> line) {
        return carrier.post("/voice/incoming", line).body();
    }

    void ends(Map<String, String> line) {
        carrier.post("/voice/status", carrier.with(line, "CallStatus", "completed"));
    }

    CallView call() {
        return owner.api(CallsApi.class).list(null, 0, 50).items().getFirst();
    }
}
