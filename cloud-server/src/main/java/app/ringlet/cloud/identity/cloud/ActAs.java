package app.ringlet.cloud.identity.cloud;

import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.protocol.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A cloud admin works in a salon's name only for a while, and for a reason that the salon's owner reads. */
@Service
public class ActAs {

    private static final String KIND = "act_as";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ActAs(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Anew, whatever was granted before. @return until when */
    @Transactional
    Instant begin(SignedInUser admin, UUID salon, String reason, Duration time) {
        Instant until = clock.instant().plus(time).truncatedTo(ChronoUnit.MICROS);
        remove(admin.id(), salon);
        jdbc.sql("INSERT INTO act_as_grant (admin_id, tenant_id, ends_at) VALUES (?, ?, ?)")
                .params(Ids.bytes(admin.id()), Ids.bytes(salon), UtcTime.column(until))
                .update();
        audit.write(Deed.of(KIND, admin.id(), "begun")
                .values(null, Map.of("until", until))
                .in(salon)
                .because(reason.strip()));
        return until;
    }

    @Transactional
    void end(SignedInUser admin, UUID salon) {
        if (remove(admin.id(), salon) > 0) {
            audit.write(Deed.of(KIND, admin.id(), "ended").in(salon));
        }
    }

    /** @throws Refusal {@code act_as_required} */
    public void check(UUID admin, UUID salon) {
        boolean granted =
                jdbc.sql("SELECT COUNT(*) FROM act_as_grant WHERE admin_id = ? AND tenant_id = ? AND ends_at > ?")
                                .params(Ids.bytes(admin), Ids.bytes(salon), UtcTime.column(clock.instant()))
                                .query(Long.class)
                                .single()
                        > 0;
        if (!granted) {
            throw new Refusal(
                    ErrorCode.ACT_AS_REQUIRED, "Say first why you work in this salon's name; its owner will read it.");
        }
    }

    private int remove(UUID admin, UUID salon) {
        return jdbc.sql("DELETE FROM act_as_grant WHERE admin_id = ? AND tenant_id = ?")
                .params(Ids.bytes(admin), Ids.bytes(salon))
                .update();
    }
}
