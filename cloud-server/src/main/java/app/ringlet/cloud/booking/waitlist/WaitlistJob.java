package app.ringlet.cloud.booking.waitlist;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the waiting lists have their turn every few seconds, on one server at a time. */
@Configuration(proxyBeanMethods = false)
class WaitlistJob {

    private static final int SECONDS = 3;

    @Bean
    RecurringTask<Void> offerFreedTime(WaitlistTurn turn) {
        return Tasks.recurring("offer-freed-time", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> turn.run());
    }
}
