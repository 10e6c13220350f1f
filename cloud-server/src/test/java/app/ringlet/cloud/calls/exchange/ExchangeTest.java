package app.ringlet.cloud.calls.exchange;

import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestAddress;
import app.ringlet.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A server whose carrier is a stand-in, and whose callers do not wait long. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@ContextConfiguration(initializers = {TestDatabase.class, TestAddress.class, StandInCarrier.class})
@Import(Exchange.class)
@TestPropertySource(
        properties = {
            // Desks of tests speak seldom.
            "ringlet.calls.desk-quiet=60s",
            "ringlet.calls.resume=1500ms",
            "ringlet.calls.ring=1500ms",
            "ringlet.calls.hello-timeout=1s",
            "ringlet.calls.stream-timeout=5s",
            "ringlet.calls.check-every=200ms",
            "ringlet.recordings.retry=100ms",
            "ringlet.recordings.look-every=200ms",
            "ringlet.calls.listen-in=true"
        })
@interface ExchangeTest {}
