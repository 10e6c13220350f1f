package app.ringlet.cloud.booking.holds;

import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.tenancy.CurrentTenant;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends holds that have run out, so that desks see it: one query every few seconds, and a transaction for each that it finds. */
@Configuration(proxyBeanMethods = false)
class ExpiredHoldSweep {

    private static final Logger log = LoggerFactory.getLogger(ExpiredHoldSweep.class);
    private static final int AT_ONCE = 500;
    private static final int SECONDS = 3;

    @Bean
    RecurringTask<Void> sweepExpiredHolds(
            HoldRows rows, HeldTime held, LedgerTransactions transactions, InstantSource clock) {
        return Tasks.recurring("sweep-expired-holds", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> {
                    List<HoldRows.Anywhere> expired = rows.expired(clock.instant(), AT_ONCE);
                    for (HoldRows.Anywhere hold : expired) {
                        CurrentTenant.run(hold.tenantId(), () -> end(hold, held, transactions));
                    }
                });
    }

    /** One that cannot be ended must not keep the others waiting; the next sweep meets it again. */
    private static void end(HoldRows.Anywhere hold, HeldTime held, LedgerTransactions transactions) {
        try {
            transactions.run(() -> held.releaseExpired(hold.holdId()));
        } catch (RuntimeException e) {
            log.error("Expired hold {} of salon {} cannot be ended", hold.holdId(), hold.tenantId(), e);
        }
    }
}
