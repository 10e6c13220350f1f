package app.ringlet.cloud.identity.persistence;

import app.ringlet.cloud.platform.UtcTime;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets sessions that ran out a while ago, with their tokens, and links and invitations too. */
@Configuration(proxyBeanMethods = false)
class SessionTrim {

    private static final Duration PAUSE = Duration.ofHours(1);
    /** Long enough to see in the table what happened to a session that someone asks about. */
    private static final Duration KEEP = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> trimSessions(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("identity-trim-sessions", FixedDelay.of(PAUSE))
                .execute((instance, context) -> trim(jdbc, clock.instant().minus(KEEP)));
    }

    static void trim(JdbcClient jdbc, Instant before) {
        // Tokens first: one without its session could not be told from a forged one, which is what it then is.
        jdbc.sql("""
            DELETE FROM refresh_token
             WHERE session_id IN (SELECT id FROM sign_in_session WHERE expires_at < ?)
            """).param(UtcTime.column(before)).update();
        for (String table : List.of("sign_in_session", "mailed_link", "invitation", "oidc_request", "oidc_code")) {
            jdbc.sql("DELETE FROM " + table + " WHERE expires_at < ?")
                    .param(UtcTime.column(before))
                    .update();
        }
    }
}
