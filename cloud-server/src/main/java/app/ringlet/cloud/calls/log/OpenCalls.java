package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.protocol.calls.CallState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls of all salons that have not ended, as far as is written down. */
@Component
public class OpenCalls {

    private final JdbcClient jdbc;

    OpenCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sid the carrier's id. @param ours whether its audio came to us: a softphone has it, or a number by way of us */
    public record Open(UUID tenantId, UUID id, String sid, CallState state, boolean ours) {}

    /** Oldest first. @param before they have been as they are since then or longer. @param after the last one's id of the page before */
    public List<Open> since(Instant before, UUID after, int most) {
        return jdbc.sql("""
            SELECT id, tenant_id, carrier_sid, state, taken_by, transfer_step FROM phone_call
             WHERE state <> 'ENDED' AND state_since < ? AND id > ? ORDER BY id LIMIT ?
            """)
                .params(UtcTime.column(before), Ids.bytes(after), most)
                .query((row, n) -> new Open(
                        Ids.of(row.getBytes("tenant_id")),
                        Ids.of(row.getBytes("id")),
                        row.getString("carrier_sid"),
                        CallState.valueOf(row.getString("state")),
                        row.getBytes("taken_by") != null || "PASSED_ON".equals(row.getString("transfer_step"))))
                .list();
    }
}
