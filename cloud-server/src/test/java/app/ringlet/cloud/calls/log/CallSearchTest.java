package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A salon with a call log, and its owner who searches it. */
@ServerTest
abstract class CallSearchTest {

    static final Instant MONDAY = Instant.parse("2026-03-02T15:00:00Z");

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    Salon salon;
    TestClient owner;
    CallsApi calls;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
        owner = signedIn.owner(salon);
        calls = owner.api(CallsApi.class);
    }
}
