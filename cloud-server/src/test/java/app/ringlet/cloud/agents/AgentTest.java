package app.ringlet.cloud.agents;

import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.ai.AiApi;
import app.ringlet.protocol.ai.AiAvailability;
import app.ringlet.protocol.ai.AiRefusal;
import app.ringlet.protocol.ai.NewAiAppointment;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A salon, and a voice agent that asks it with a key. */
@ServerTest
abstract class AgentTest {

    static final String PHONE = "(212) 555-0177";

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
    TestClient key;
    AiApi agent;

    @BeforeEach
    void connect() {
        scene = Scene.open(salons, catalog, staff);
        key = signedIn.system(scene.salon, "calendar:read", "appointments:write");
        agent = key.api(AiApi.class);
    }

    AiAvailability on(int ahead, String service, @Nullable String employee) {
        return find(agent, ahead, service, employee);
    }

    AiAvailability find(AiApi who, int ahead, String service, @Nullable String employee) {
        return who.availability(List.of(service), employee, scene.day(ahead).toString(), null, null, null, 3);
    }

    OffsetDateTime at(int hour) {
        return scene.salon.local(scene.at(hour, 0));
    }

    static NewAiAppointment wish(OffsetDateTime start, String... services) {
        return new NewAiAppointment(client(), List.of(services), null, start, null, "by phone");
    }

    static NewAiAppointment.Client client() {
        return new NewAiAppointment.Client("Maya Lindqvist", PHONE);
    }

    static AiRefusal refused(ErrorCode code, ThrowingCallable call) {
        return Refusals.spoken(code, call);
    }
}
