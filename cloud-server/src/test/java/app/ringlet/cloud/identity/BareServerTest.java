package app.ringlet.cloud.identity;

import app.ringlet.testing.ServerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A server that sends no mail, and whose passwords cost enough for what they take to be measured. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@TestPropertySource(
        properties = {
            "ringlet.smtp.from=",
            "ringlet.identity.password-cost=" + BareServerTest.COST,
            "ringlet.accounts.sign-ups=1000"
        })
@interface BareServerTest {

    int COST = 8;
}
