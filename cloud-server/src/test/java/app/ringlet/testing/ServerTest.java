package app.ringlet.testing;

import app.ringlet.cloud.CloudServer;
import app.ringlet.simulator.SimulatorConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole server on a port of its own against the embedded database. Each test makes salons of its own, so that none meets another's. */
@Tag("database")
@net.jqwik.api.Tag("database")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CloudServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            // A folder of this JVM's: others may run beside it.
            "ringlet.identity.jwt-keys=target/${ringlet.test.fork:fork-0}/jwt-keys",
            // Shared by servers of different times, which must not take each other's keys away.
            "ringlet.identity.signing-keys.life=36500d",
            "ringlet.smtp.from=ringlet@cloud.example",
            "ringlet.secrets.keys-file=target/${ringlet.test.fork:fork-0}/data-keys",
            "ringlet.recordings.folder=target/${ringlet.test.fork:fork-0}/recordings",
            // Tests sign in by the hundred, and get passwords wrong on purpose.
            "ringlet.identity.password-cost=4",
            "ringlet.identity.login-attempts=100000",
            "ringlet.accounts.invitations-per-hour=100000",
            "ringlet.accounts.password-guesses=100000",
            "ringlet.limits.user-requests=10000000",
            "ringlet.limits.tenant-requests=10000000",
            // The database is shared by servers that end and start while others' calls go on.
            "ringlet.calls.take-up-calls=false"
        })
@ContextConfiguration(initializers = {TestDatabase.class, TestAddress.class})
@Import({TestSalons.class, SignedIn.class, StatementCounter.class, CarrierPost.class, SimulatorConfiguration.class})
public @interface ServerTest {}
