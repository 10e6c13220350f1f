package app.ringlet.cloud.platform.mail;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.secrets.Vault;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Mails wait, sealed, in the table of jobs, which the scheduler reads and writes in the caller's transaction. */
@Component
class QueuedMails implements Mails {

    private final SmtpSettings settings;
    /** Asked for late: it knows all jobs, and some of those send mail. */
    private final ObjectProvider<Scheduler> scheduler;

    private final Vault vault;
    private final JsonMapper json;
    /** The scheduler's own: a job is due by that one. */
    private final SystemClock clock = new SystemClock();

    QueuedMails(SmtpSettings settings, ObjectProvider<Scheduler> scheduler, Vault vault, JsonMapper json) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public void send(Mail mail) {
        if (!areConfigured()) {
            return;
        }
        String sealed = vault.seal(MailDelivery.PURPOSE, json.writeValueAsBytes(mail));
        Scheduler jobs = scheduler.getObject();
        jobs.schedule(
                MailDelivery.TASK.instance(Ids.next().toString()).data(sealed).build(), clock.now());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    jobs.triggerCheckForDueExecutions();
                }
            });
        }
    }

    @Override
    public boolean areConfigured() {
        return settings.configured();
    }
}
