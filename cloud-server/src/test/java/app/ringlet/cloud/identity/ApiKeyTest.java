package app.ringlet.cloud.identity;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.identity.ApiKeysApi;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestClock;
import app.ringlet.testing.TestSalons;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A salon whose owner makes keys. */
@IdentityTest
abstract class ApiKeyTest {

    static final String REPORTS = "/api/v1/test/reports";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiKeys keys;

    Salon salon;
    ApiKeysApi owner;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
        owner = signedIn.owner(salon).api(ApiKeysApi.class);
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static String get(TestClient client, String path) {
        return Objects.requireNonNull(client.rest().get().uri(path).retrieve().body(String.class));
    }
}
