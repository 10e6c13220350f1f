package app.ringlet.cloud.platform.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import org.slf4j.LoggerFactory;

/** A file a day, of which the last 30 are kept. */
final class AccessLogFile {

    static final int DAYS = 30;

    private AccessLogFile() {}

    static Logger open(String file) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger logger = context.getLogger("ringlet.access");
        logger.setAdditive(false);
        logger.setLevel(Level.INFO);
        logger.detachAndStopAllAppenders();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(file);
        TimeBasedRollingPolicy<ILoggingEvent> daily = new TimeBasedRollingPolicy<>();
        daily.setContext(context);
        daily.setParent(appender);
        daily.setFileNamePattern(file + ".%d{yyyy-MM-dd}.gz");
        daily.setMaxHistory(DAYS);
        daily.setCleanHistoryOnStart(true);
        daily.start();
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %msg%n");
        RedactingEncoder redacting = new RedactingEncoder(lines);
        lines.start();
        redacting.start();
        appender.setRollingPolicy(daily);
        appender.setEncoder(redacting);
        appender.start();
        logger.addAppender(appender);
        return logger;
    }
}
