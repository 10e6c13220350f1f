package app.ringlet.cloud.booking.acts;

import app.ringlet.cloud.booking.visit.Columns;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets acts that nobody repeats any more: a call lasts minutes, and a desk that was offline comes back within days. */
@Configuration(proxyBeanMethods = false)
class OldActs {

    private static final Duration KEPT = Duration.ofDays(7);

    @Bean
    RecurringTask<Void> forgetOldActs(JdbcClient jdbc, InstantSource clock) {
        return Tasks.recurring("forget-old-acts", FixedDelay.ofHours(1))
                .execute((instance, context) -> jdbc.sql("DELETE FROM act WHERE at < ? LIMIT 20000")
                        .param(Columns.utc(clock.instant().minus(KEPT)))
                        .update());
    }
}
