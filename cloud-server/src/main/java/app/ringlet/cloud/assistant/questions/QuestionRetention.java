package app.ringlet.cloud.assistant.questions;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.platform.retention.Retention;
import app.ringlet.cloud.tenancy.SalonOffice;
import app.ringlet.cloud.tenancy.SalonSweep;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What callers asked goes when what they said goes, settled or not; what was written down as an answer stays. */
@Component
class QuestionRetention implements Retention {

    private final JdbcClient jdbc;
    private final SalonSweep salons;
    private final SalonOffice office;

    QuestionRetention(JdbcClient jdbc, SalonSweep salons, SalonOffice office) {
        this.jdbc = jdbc;
        this.salons = salons;
        this.office = office;
    }

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public int sweep(Instant now, int most) {
        return salons.each(most, (salon, left) -> sweep(salon, now, left));
    }

    private int sweep(UUID salon, Instant now, int most) {
        Duration kept = Duration.ofDays(office.settings().privacy().transcriptDays());
        return jdbc.sql("DELETE FROM open_question WHERE tenant_id = ? AND asked_at < ? LIMIT ?")
                .params(Ids.bytes(salon), UtcTime.column(now.minus(kept)), most)
                .update();
    }
}
