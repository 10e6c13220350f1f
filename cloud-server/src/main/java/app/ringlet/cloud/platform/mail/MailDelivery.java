package app.ringlet.cloud.platform.mail;

import app.ringlet.cloud.platform.secrets.Vault;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The job that sends one mail. It is tried again while the server is away, and given up in the end. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class MailDelivery {

    /** Its data is the sealed mail. */
    static final TaskDescriptor<String> TASK = TaskDescriptor.of("send-mail", String.class);

    static final String PURPOSE = "mail";

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    private static final Duration ANOTHER_TURN = Duration.ofSeconds(1);

    /** A mail server that hangs must not hold all of the scheduler's threads: others wait for them. */
    private final Semaphore turns = new Semaphore(2);

    @Bean
    CustomTask<String> sendMail(SmtpClient smtp, SmtpSettings settings, Vault vault, JsonMapper json) {
        return Tasks.custom(TASK)
                .onFailure((failed, task) -> tryAgainOrGiveUp(failed, task, settings.retryAfter()))
                .execute((instance, context) -> inTurn(() -> {
                    byte[] opened = vault.open(PURPOSE, instance.getData());
                    smtp.send(instance.getId(), json.readValue(opened, Mail.class));
                }));
    }

    private CompletionHandler<String> inTurn(Runnable sending) {
        if (!turns.tryAcquire()) {
            return (done, task) -> task.reschedule(done, done.getTimeDone().plus(ANOTHER_TURN));
        }
        try {
            sending.run();
            return new OnCompleteRemove<>();
        } finally {
            turns.release();
        }
    }

    private static void tryAgainOrGiveUp(
            ExecutionComplete failed, ExecutionOperations<String> task, List<Duration> retryAfter) {
        int before = failed.getExecution().consecutiveFailures;
        boolean another = failed.getCause().orElse(null) instanceof MailServerUnreachable;
        if (another && before < retryAfter.size()) {
            task.reschedule(failed, failed.getTimeDone().plus(retryAfter.get(before)));
        } else {
            log.error(
                    "Mail {} is given up after attempt {}",
                    failed.getExecution().getId(),
                    before + 1);
            task.remove();
        }
    }
}
