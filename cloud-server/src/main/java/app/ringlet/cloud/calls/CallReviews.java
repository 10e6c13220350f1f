package app.ringlet.cloud.calls;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.assistant.AssistantReview.Flag;
import app.ringlet.protocol.assistant.AssistantReview.FlaggedCall;
import app.ringlet.protocol.assistant.AssistantReview.Totals;
import app.ringlet.protocol.calls.CallOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current salon's calls of a time, for whoever looks after its assistant. Times are inclusive, exclusive. */
@Service
@Transactional(readOnly = true)
public class CallReviews {

    private static final int MOST_FLAGGED = 100;
    private static final int MOST_HEARD = 5000;

    private final JdbcClient jdbc;

    CallReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a caller said in one turn. */
    public record Heard(UUID callId, String text) {}

    public Totals totals(Instant from, Instant to) {
        record Calls(long all, long served) {}
        Calls calls = jdbc.sql("""
            SELECT COUNT(*), COALESCE(SUM(outcome IN ('BOOKED', 'MOVED', 'CANCELLED', 'ANSWERED', 'MESSAGE_TAKEN')), 0)
              FROM phone_call WHERE tenant_id = ? AND started_at >= ? AND started_at < ?
            """)
                .params(tenant(), Timestamp.from(from), Timestamp.from(to))
                .query((row, n) -> new Calls(row.getLong(1), row.getLong(2)))
                .single();
        return jdbc.sql("""
            SELECT COUNT(*), COALESCE(SUM(input_tokens), 0), COALESCE(SUM(output_tokens), 0), COALESCE(SUM(cost_micros), 0)
              FROM call_turn WHERE tenant_id = ? AND at >= ? AND at < ?
            """)
                .params(tenant(), UtcTime.column(from), UtcTime.column(to))
                .query((row, n) -> new Totals(
                        calls.all(), calls.served(), row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** Newest first, 100 at most. */
    public List<FlaggedCall> flagged(Salon salon, Instant from, Instant to) {
        return jdbc.sql("""
            SELECT c.id, c.started_at, c.from_number, c.outcome, SUM(t.blocked) AS blocked, MAX(t.handed_over) AS handed_over,
                   MAX(t.asked_again) AS asked_again, MAX(t.booking) AS booking
              FROM phone_call c JOIN call_turn t ON t.tenant_id = c.tenant_id AND t.call_id = c.id
             WHERE c.tenant_id = ? AND c.started_at >= ? AND c.started_at < ?
             GROUP BY c.id, c.started_at, c.from_number, c.outcome
            HAVING blocked > 0 OR handed_over OR asked_again OR (booking AND c.outcome = 'ABANDONED')
             ORDER BY c.started_at DESC, c.id DESC LIMIT ?
            """)
                .params(tenant(), Timestamp.from(from), Timestamp.from(to), MOST_FLAGGED)
                .query((row, n) -> flagged(salon, row))
                .list();
    }

    /** Newest first, 5,000 turns at most. */
    public List<Heard> heard(Instant from, Instant to) {
        return jdbc.sql("""
            SELECT call_id, heard FROM call_turn
             WHERE tenant_id = ? AND at >= ? AND at < ? AND heard IS NOT NULL ORDER BY at DESC LIMIT ?
            """)
                .params(tenant(), UtcTime.column(from), UtcTime.column(to), MOST_HEARD)
                .query((row, n) -> new Heard(Ids.of(row.getBytes(1)), row.getString(2)))
                .list();
    }

    /** BCP 47, of the calls whose words are still kept. */
    public Map<UUID, String> languages(Collection<UUID> calls) {
        if (calls.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> languages = new HashMap<>();
        jdbc.sql("""
            SELECT call_id, language FROM call_turn
             WHERE tenant_id = :tenant AND call_id IN (:calls) AND language IS NOT NULL ORDER BY call_id, turn
            """)
                .param("tenant", tenant())
                .param("calls", calls.stream().map(Ids::bytes).toList())
                .query(row -> {
                    // The last one counts.
                    languages.put(Ids.of(row.getBytes(1)), row.getString(2));
                });
        return languages;
    }

    private static FlaggedCall flagged(Salon salon, ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (row.getInt("blocked") > 0) {
            flags.add(Flag.BLOCKED);
        }
        if (row.getBoolean("handed_over")) {
            flags.add(Flag.HANDED_OVER);
        }
        if (row.getBoolean("asked_again")) {
            flags.add(Flag.MISUNDERSTOOD);
        }
        if (row.getBoolean("booking") && CallOutcome.ABANDONED.name().equals(outcome)) {
            flags.add(Flag.ABANDONED_BOOKING);
        }
        return new FlaggedCall(
                Ids.of(row.getBytes("id")),
                salon.local(row.getTimestamp("started_at").toInstant()),
                row.getString("from_number"),
                outcome == null ? null : CallOutcome.valueOf(outcome),
                flags,
                row.getInt("blocked"));
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
