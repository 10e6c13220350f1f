package app.ringlet.cloud.staff;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.identity.Role;
import app.ringlet.protocol.salon.AddOnsApi;
import app.ringlet.protocol.salon.ResourcesApi;
import app.ringlet.protocol.salon.ServicesApi;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A salon with an empty menu, and its manager. */
@ServerTest
abstract class MenuTest {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    Salon salon;
    TestClient manager;
    ServicesApi menu;
    AddOnsApi extras;
    ResourcesApi things;

    @BeforeEach
    void open() {
        salon = salons.open();
        manager = signedIn.as(salon, Role.MANAGER);
        menu = manager.api(ServicesApi.class);
        extras = manager.api(AddOnsApi.class);
        things = manager.api(ResourcesApi.class);
    }
}
