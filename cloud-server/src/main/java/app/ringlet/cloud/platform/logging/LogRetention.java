package app.ringlet.cloud.platform.logging;

import app.ringlet.cloud.platform.Watch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Takes out of this server's log files what is too old, when it starts and once a day. */
@Configuration(proxyBeanMethods = false)
class LogRetention {

    private static final Duration DAILY = Duration.ofDays(1);

    private final List<OldLogs> logs;
    private final Clock clock;

    LogRetention(
            @Value("${ringlet.access-log:}") String access,
            @Value("${logging.file.name:}") String errors,
            @Value("${logging.logback.rollingpolicy.max-history}") int errorDays,
            Clock clock) {
        this.clock = clock;
        this.logs = Stream.of(new OldLogs(Path.of(access), AccessLogFile.DAYS), new OldLogs(Path.of(errors), errorDays))
                .filter(one -> !one.file().toString().isEmpty())
                .toList();
    }

    @Bean
    Watch oldLogsWatch() {
        return new Watch("old-logs", DAILY, this::purge);
    }

    @EventListener(ApplicationReadyEvent.class)
    void purge() {
        logs.forEach(one -> one.purge(clock));
    }
}
