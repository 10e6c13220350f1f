package app.ringlet.cloud.calls.retention;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.retention.Retention;
import app.ringlet.cloud.tenancy.SalonOffice;
import app.ringlet.cloud.tenancy.SalonSweep;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was said in calls goes after as many days as the salon's settings say; that there was a call, and what came of it, stays.
 * Of calls that are over only: nobody else writes to those.
 */
@Component
class TranscriptRetention implements Retention {

    private final JdbcClient jdbc;
    private final SalonSweep salons;
    private final SalonOffice office;
    private final TransactionTemplate transaction;

    TranscriptRetention(JdbcClient jdbc, SalonSweep salons, SalonOffice office, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.salons = salons;
        this.office = office;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "transcripts";
    }

    @Override
    public int sweep(Instant now, int most) {
        return salons.each(most, (salon, left) -> sweep(salon, now, left));
    }

    private int sweep(UUID salon, Instant now, int most) {
        int days = office.settings().privacy().transcriptDays();
        List<byte[]> calls = jdbc.sql("""
            SELECT id FROM phone_call WHERE tenant_id = ? AND words_kept = TRUE AND started_at < ? AND ended_at IS NOT NULL
             ORDER BY started_at LIMIT ?
            """)
                .params(Ids.bytes(salon), Timestamp.from(now.minus(Duration.ofDays(days))), most)
                .query((row, n) -> row.getBytes(1))
                .list();
        if (!calls.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                of(calls, salon, "DELETE FROM transcript_line WHERE call_id IN (:calls)");
                of(calls, salon, "DELETE FROM call_words WHERE call_id IN (:calls)");
                of(calls, salon, "DELETE FROM call_turn WHERE call_id IN (:calls)");
                of(calls, salon, "UPDATE voicemail SET transcript = NULL WHERE call_id IN (:calls)");
                of(calls, salon, "UPDATE phone_call SET words_kept = FALSE, note = NULL WHERE id IN (:calls)");
            });
        }
        return calls.size();
    }

    private void of(List<byte[]> calls, UUID salon, String statement) {
        jdbc.sql(statement + " AND tenant_id = :tenant")
                .param("calls", calls)
                .param("tenant", Ids.bytes(salon))
                .update();
    }
}
