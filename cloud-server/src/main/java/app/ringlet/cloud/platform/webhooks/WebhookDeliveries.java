package app.ringlet.cloud.platform.webhooks;

import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.platform.retention.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has come already, so that it is acted on once, however often and in whatever order it is sent. Protected by the row's key. */
@Component
public class WebhookDeliveries implements Retention {

    /** Longer than any sender tries again. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookDeliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes note of a delivery, in the transaction of what it brings about: if that is rolled back, the next try is the first again. Of
     * two at once the second waits for the first.
     *
     * @param sender as in {@link WebhookSender}
     * @param id the sender's own of the event; 190 characters at most
     * @return whether it has not come before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isFirst(String sender, String id) {
        return jdbc.sql("INSERT IGNORE INTO webhook_delivery (sender, delivery_id, at) VALUES (?, ?, ?)")
                        .params(sender, id, UtcTime.column(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public String name() {
        return "webhook deliveries";
    }

    @Override
    public int sweep(Instant now, int most) {
        return jdbc.sql("DELETE FROM webhook_delivery WHERE at < ? ORDER BY at LIMIT " + most)
                .param(UtcTime.column(now.minus(KEPT)))
                .update();
    }
}
