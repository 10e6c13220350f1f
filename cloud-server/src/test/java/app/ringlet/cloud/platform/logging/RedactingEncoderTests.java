package app.ringlet.cloud.platform.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RedactingEncoderTests {

    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void argumentsStackTraceAndContextAreRedacted() {
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setPattern("%mdc %msg%n%ex");

        log(lines);

        assertThat(text())
                .contains("caller=[phone]", "a call from [phone]", "IllegalStateException: no room for [e-mail]")
                .contains("Caused by: java.lang.IllegalArgumentException: [token]", "RedactingEncoderTests.java")
                .doesNotContain("2125550100", "owner@", "555-0100");
    }

    @Test
    void jsonStaysJson() {
        JsonEncoder json = new JsonEncoder();

        log(json);

        assertThat(text()).contains("[phone]", "[e-mail]").doesNotContain("2125550100", "owner@", "555-0100");
        assertThat(new JsonMapper().readTree(text()).path("level").asString()).isEqualTo("ERROR");
    }

    private void log(Encoder<ILoggingEvent> encoder) {
        encoder.setContext(context);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        Logger logger = context.getLogger("test");
        logger.addAppender(appender);
        RedactedLogging.redact(logger);
        Exception failure = new IllegalStateException(
                "no room for owner@luna.example",
                new IllegalArgumentException("Bearer abcdefgh.12345678\n+1 (212) 555-0100"));
        LoggingEvent event =
                new LoggingEvent("test", logger, Level.ERROR, "a call from {}", failure, new Object[] {"+12125550100"});
        event.setMDCPropertyMap(Map.of("caller", "+12125550100"));
        logger.callAppenders(event);
    }

    private String text() {
        return written.toString(UTF_8);
    }
}
