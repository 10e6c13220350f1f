package app.ringlet.cloud.platform.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.Iterator;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Puts a {@link RedactingEncoder} into every appender, whoever configured it, right after logging was set up; before that, nothing
 * is logged. Named in {@code META-INF/spring.factories}, for logging is older than any bean.
 */
public final class RedactedLogging implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLoggerList().forEach(RedactedLogging::redact);
        }
    }

    static void redact(Logger logger) {
        for (Iterator<Appender<ILoggingEvent>> all = logger.iteratorForAppenders(); all.hasNext(); ) {
            if (all.next() instanceof OutputStreamAppender<ILoggingEvent> lines
                    && !(lines.getEncoder() instanceof RedactingEncoder)) {
                RedactingEncoder redacting = new RedactingEncoder(lines.getEncoder());
                redacting.start();
                lines.setEncoder(redacting);
            }
        }
    }
}
