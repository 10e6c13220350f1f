package app.ringlet.cloud.identity.accounts;

import app.ringlet.cloud.identity.persistence.LinkTable.Purpose;
import app.ringlet.cloud.identity.persistence.UserTable;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Transactions;
import app.ringlet.cloud.platform.secrets.Vault;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Addresses that a link was asked for, on their way from the request to the mail: sealed, in the table of jobs. */
@Component
class WantedLinks {

    private static final TaskDescriptor<String> TASK = TaskDescriptor.of("wanted-link", String.class);
    private static final String PURPOSE = "wanted-link";

    private final ObjectProvider<Scheduler> scheduler;
    private final Vault vault;
    /** The scheduler's own: a job is due by that one. */
    private final SystemClock clock = new SystemClock();

    WantedLinks(ObjectProvider<Scheduler> scheduler, Vault vault) {
        this.scheduler = scheduler;
        this.vault = vault;
    }

    /** @param email of anyone */
    void take(Purpose wanted, String email) {
        String sealed = vault.seal(PURPOSE, (wanted + " " + email).getBytes(StandardCharsets.UTF_8));
        scheduler
                .getObject()
                .schedule(TASK.instance(Ids.next().toString()).data(sealed).build(), clock.now());
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        private static final Duration AGAIN = Duration.ofSeconds(10);
        private static final int ATTEMPTS = 10;

        /** Sends a link to those who have an account. */
        @Bean
        OneTimeTask<String> sendWantedLink(Vault vault, UserTable users, LinkMail mail, Transactions transactions) {
            return Tasks.oneTime(TASK)
                    .onFailure((failed, task) -> {
                        if (failed.getExecution().consecutiveFailures < ATTEMPTS) {
                            task.reschedule(failed, failed.getTimeDone().plus(AGAIN));
                        } else {
                            task.remove();
                        }
                    })
                    .execute((instance, context) -> {
                        String[] wanted = new String(vault.open(PURPOSE, instance.getData()), StandardCharsets.UTF_8)
                                .split(" ", 2);
                        users.byEmail(wanted[1])
                                .map(UserTable.Row::user)
                                .ifPresent(user -> transactions.run(() -> {
                                    mail.send(user, Purpose.valueOf(wanted[0]));
                                    return user;
                                }));
                    });
        }
    }
}
