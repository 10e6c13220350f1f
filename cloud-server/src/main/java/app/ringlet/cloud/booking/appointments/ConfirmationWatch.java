package app.ringlet.cloud.booking.appointments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConfirmationWatch {

    private static final int SECONDS = 30;

    @Bean
    RecurringTask<Void> noticeOverdueConfirmations(OverdueConfirmations overdue) {
        return Tasks.recurring("notice-overdue-confirmations", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> overdue.notice());
    }
}
