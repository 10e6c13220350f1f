package app.ringlet.cloud.calls.numbers;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.SalonNumber;
import app.ringlet.cloud.tenancy.SalonNumbers;
import app.ringlet.cloud.tenancy.SubscriptionStarted;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/** Purchases whose answer was lost, and for which nobody asked again: what was bought is the salon's, what was not is forgotten. */
@Configuration(proxyBeanMethods = false)
class NumberUpkeep {

    private static final Logger log = LoggerFactory.getLogger(NumberUpkeep.class);
    /** Longer than any request to the carrier takes. */
    private static final Duration IN_DOUBT = Duration.ofMinutes(5);

    private static final int BATCH = 100;

    @Bean
    RecurringTask<Void> numbersSettled(SalonNumbers numbers, NumberShop shop, Clock clock) {
        return Tasks.recurring("numbers-settled", FixedDelay.of(IN_DOUBT))
                .execute(
                        (instance, context) -> numbers.unsettled(clock.instant().minus(IN_DOUBT), BATCH)
                                .forEach(number -> settle(shop, number)));
    }

    /** Subscriptions whose first number could not be bought, for the carrier was away. */
    @Bean
    RecurringTask<Void> firstNumbersAgain(FailedEventPublications failed) {
        ResubmissionOptions ours = ResubmissionOptions.defaults()
                .withFilter(publication -> publication.getEvent() instanceof SubscriptionStarted);
        return Tasks.recurring("first-numbers-again", FixedDelay.of(IN_DOUBT))
                .execute((instance, context) -> failed.resubmit(ours));
    }

    private static void settle(NumberShop shop, SalonNumber number) {
        try {
            CurrentTenant.run(number.tenantId(), () -> shop.lookAfter(number));
        } catch (Refusal away) {
            log.warn("A purchase is still in doubt: {}", away.getMessage());
        }
    }
}
