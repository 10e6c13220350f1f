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

/** A server whose assistant has a voice of its own, and that is patient with a machine that is busy. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@ContextConfiguration(initializers = {TestDatabase.class, TestAddress.class, StandInCarrier.class, SpeakingModel.class})
@Import({Exchange.class, SpokenCalls.class})
@TestPropertySource(
        properties = {
            // Desks of tests speak seldom.
            "ringlet.calls.desk-quiet=60s",
            "ringlet.calls.realtime.quiet=30s",
            "ringlet.calls.realtime.patience=40s",
            "ringlet.calls.realtime.idle=120s",
            "ringlet.calls.realtime.words=20s"
        })
@interface VoiceTest {}
