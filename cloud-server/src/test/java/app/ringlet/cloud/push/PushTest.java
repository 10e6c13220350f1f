package app.ringlet.cloud.push;

import app.ringlet.testing.ServerTest;
import app.ringlet.testing.TestClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A server whose push is in a hurry and whose time can be moved. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@Import({TestClock.InServer.class, TestEvents.class})
@TestPropertySource(
        properties = {
            "ringlet.push.replay-limit=50",
            "ringlet.push.ring=20",
            "ringlet.push.hello-timeout=3s",
            "ringlet.push.ping-every=2s",
            "ringlet.push.send-timeout=2s",
            "ringlet.push.check-every=200ms",
            "ringlet.push.keep-events=100"
        })
public @interface PushTest {}
