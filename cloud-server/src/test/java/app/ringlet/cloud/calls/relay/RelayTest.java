package app.ringlet.cloud.calls.relay;

import app.ringlet.testing.ServerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A server whose carrier may use ConversationRelay, and whose callers may be silent for as long as a busy machine takes; it tries again what has failed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@TestPropertySource(
        properties = {
            "ringlet.calls.relay=true",
            "ringlet.calls.silence=120s",
            "ringlet.calls.moment=30s",
            "ringlet.calls.rest=1ms"
        })
public @interface RelayTest {}
