package app.ringlet.cloud.identity;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.admin.AdminReason;
import app.ringlet.protocol.admin.AdminTenantsApi;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A salon, and a cloud admin who looks after it. */
@IdentityTest
abstract class CloudAdminTest {

    static final AdminReason UNPAID = new AdminReason("Three invoices are unpaid");

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CarrierPost carrier;

    Salon salon;
    TestClient admin;
    AdminTenantsApi tenants;

    @BeforeEach
    void open() {
        salon = salons.open();
        admin = signedIn.cloudAdmin();
        tenants = admin.api(AdminTenantsApi.class);
    }

    static String as(TestClient admin, Salon salon) {
        return Objects.requireNonNull(admin.rest()
                .get()
                .uri("/api/v1/tenant?tenantId={id}", salon.id())
                .retrieve()
                .body(String.class));
    }

    static String get(TestClient client, String path) {
        return Objects.requireNonNull(client.rest().get().uri(path).retrieve().body(String.class));
    }
}
