package app.ringlet.cloud.identity;

import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A server whose time can be moved, with the real limit on wrong passwords and a first cloud admin. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@Import({TestClock.InServer.class, GuardedController.class, EndedSessions.class})
@TestPropertySource(
        properties = {
            // A folder of its own: the keys of a server whose time is moved take turns.
            "ringlet.identity.jwt-keys=target/${ringlet.test.fork:fork-0}/identity-jwt-keys",
            "ringlet.identity.signing-keys.life=90d",
            "ringlet.identity.login-attempts=5",
            "ringlet.accounts.invitations-per-hour=30",
            "ringlet.accounts.password-guesses=5",
            "ringlet.identity.key-requests=" + IdentityTest.KEY_REQUESTS,
            "ringlet.identity.admin-email=" + IdentityTest.ADMIN,
            "ringlet.identity.admin-password=" + IdentityTest.ADMIN_PASSWORD
        })
@interface IdentityTest {

    int KEY_REQUESTS = 30;
    String ADMIN = "first.admin@cloud.example";
    String ADMIN_PASSWORD = "test-keeper-2026";
}
