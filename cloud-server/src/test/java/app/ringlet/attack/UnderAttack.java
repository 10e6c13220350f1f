package app.ringlet.attack;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.identity.tokens.ForgedTokens;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The whole server, its contract, and someone who means no good. */
@ServerTest
@Import(ForgedTokens.class)
abstract class UnderAttack {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    ForgedTokens forged;

    @Autowired
    CarrierPost carrier;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    Contract contract;
    Attacker attacker;

    @BeforeEach
    void readTheContract() {
        contract = Contract.of(signedIn.nobody());
        attacker = new Attacker(signedIn.baseUrl(), contract);
    }

    /** A salon in which there is something to be had. */
    Prey prey() {
        Scene scene = Scene.open(salons, catalog, staff);
        return Prey.furnish(scene, ownersToken(scene.salon), contract, attacker, carrier);
    }

    String ownersToken(Salon salon) {
        return token(signedIn.owner(salon));
    }

    static String token(TestClient client) {
        return client.tokens().accessToken();
    }

    /** An id of nothing. */
    static UUID nothing() {
        return UUID.randomUUID();
    }
}
