package app.ringlet.cloud.platform.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

    @Bean
    RecurringTask<Void> retentionNightly(RetentionSweep sweep) {
        return Tasks.recurring("retention", Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                .execute((instance, context) -> sweep.run());
    }
}
