package app.ringlet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a context a port that is known before it starts, because what the carrier signs is the server's whole address. */
public class TestAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String ACCOUNT_SID = "AC00000000000000000000000000000001";
    public static final String ACCOUNT_SECRET = "test-carrier-secret";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int port;
        int smtp;
        try {
            port = ServerProcess.freePort();
            smtp = ServerProcess.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String url = "http://localhost:" + port;
        TestPropertyValues.of(
                        "server.port=" + port,
                        "ringlet.public-url=" + url,
                        "ringlet.twilio.account-sid=" + ACCOUNT_SID,
                        "ringlet.twilio.auth-token=" + ACCOUNT_SECRET,
                        "ringlet.twilio.api-base=" + url,
                        "ringlet.simulator.account-sid=" + ACCOUNT_SID,
                        "ringlet.simulator.auth-token=" + ACCOUNT_SECRET,
                        "ringlet.smtp.host=localhost",
                        "ringlet.smtp.port=" + smtp,
                        "ringlet.smtp.tls=none",
                        "ringlet.smtp.retry-after=100ms,100ms",
                        "ringlet.simulator.smtp-port=" + smtp,
                        "ringlet.simulator.public-base-url=" + url,
                        "ringlet.simulator.pace=0")
                .applyTo(context);
    }
}
