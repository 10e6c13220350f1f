package app.ringlet.cloud.calls.voicemail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VoicemailWatch {

    private static final int SECONDS = 60;

    @Bean
    RecurringTask<Void> giveUpVoicemails(Voicemails voicemails) {
        return Tasks.recurring("give-up-voicemails", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> voicemails.giveUp());
    }
}
