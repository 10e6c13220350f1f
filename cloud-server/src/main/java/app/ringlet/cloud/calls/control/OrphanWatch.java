package app.ringlet.cloud.calls.control;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.sockets.Timers;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** When orphaned calls are looked for: when the server is up, again for as long as the carrier does not answer, and once an hour. */
@Configuration(proxyBeanMethods = false)
class OrphanWatch {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofSeconds(15);
    private static final int MOST_TRIES = 40;

    private final Orphans orphans;
    private final Timers timers;
    private final CallsSettings settings;
    private final Clock clock;

    OrphanWatch(Orphans orphans, Timers timers, CallsSettings settings, Clock clock) {
        this.orphans = orphans;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!settings.takeUpCalls()) {
            return;
        }
        Instant started = clock.instant();
        timers.after(Duration.ZERO, () -> look(started, 1));
    }

    private void look(Instant started, int tried) {
        if (!orphans.lookAfter(started, true) && tried < MOST_TRIES) {
            timers.after(AGAIN, () -> look(started, tried + 1));
        }
    }

    @Bean
    static RecurringTask<Void> endDeadCalls(Orphans orphans, Clock clock) {
        return Tasks.recurring("calls-end-dead", FixedDelay.of(PAUSE))
                .execute(
                        (instance, context) -> orphans.lookAfter(clock.instant().minus(PAUSE), false));
    }
}
