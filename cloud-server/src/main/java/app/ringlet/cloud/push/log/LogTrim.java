package app.ringlet.cloud.push.log;

import app.ringlet.cloud.push.PushSettings;
import app.ringlet.cloud.tenancy.Salons;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the oldest events out of the logs. What is left of a log has no gaps; who needs more than that is told to load anew. */
@Configuration(proxyBeanMethods = false)
class LogTrim {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    /** Small enough that no writer waits long for the rows' locks. */
    private static final int BATCH = 1000;

    @Bean
    RecurringTask<Void> trimEventLogs(LogTable table, Salons salons, PushSettings settings, Clock clock) {
        return Tasks.recurring("push-trim-logs", FixedDelay.of(PAUSE))
                .execute(
                        (instance, context) -> salons.allIds().forEach(tenant -> trim(table, tenant, settings, clock)));
    }

    static void trim(LogTable table, UUID tenant, PushSettings settings, Clock clock) {
        long tooMany = table.head(tenant) - settings.keepEvents();
        long tooOld = table.lastBefore(tenant, clock.instant().minus(settings.keepFor()));
        long upTo = Math.max(tooMany, tooOld);
        while (upTo > 0 && table.trim(tenant, upTo, BATCH) == BATCH) {
            // The next batch.
        }
    }
}
