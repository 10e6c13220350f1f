package app.ringlet.cloud.push;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestDesk;
import app.ringlet.testing.TestSalons;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** On a server of its own, since it stops it. */
@ServerTest
@DirtiesContext
@TestPropertySource(properties = "ringlet.push.ring=7")
class ShutdownTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    ConfigurableApplicationContext server;

    @Test
    void aServerThatStopsTellsItsDesksAndDoesNotWaitForThem() {
        Salon salon = salons.open();
        try (TestDesk desk = TestDesk.connect(signedIn.agent(salon), 0)) {
            desk.next();

            CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::stop);

            assertThat(desk.closeCode()).isEqualTo(1012);
            stopping.join();
        }
    }
}
