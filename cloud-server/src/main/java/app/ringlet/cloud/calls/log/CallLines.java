package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.calls.LineMeasured;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.calls.LineQuality;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How good the colleagues' lines were in a call. Who comes back to a call has one row still, which one statement adds to. */
@Component
public class CallLines {

    /** More do not talk in one call. */
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final CallRepository calls;

    CallLines(JdbcClient jdbc, CallRepository calls) {
        this.jdbc = jdbc;
        this.calls = calls;
    }

    @EventListener
    void on(LineMeasured measured) {
        LineQuality line = measured.quality();
        int times = line.measurements();
        jdbc.sql("""
            INSERT INTO call_line (tenant_id, call_id, user_id, measurements, round_trip_sum, round_trip_worst, jitter_sum, jitter_worst,
                                   lost_sum, lost_worst)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
              measurements = measurements + VALUES(measurements),
              round_trip_sum = round_trip_sum + VALUES(round_trip_sum),
              round_trip_worst = GREATEST(round_trip_worst, VALUES(round_trip_worst)),
              jitter_sum = jitter_sum + VALUES(jitter_sum),
              jitter_worst = GREATEST(jitter_worst, VALUES(jitter_worst)),
              lost_sum = lost_sum + VALUES(lost_sum),
              lost_worst = GREATEST(lost_worst, VALUES(lost_worst))
            """)
                .params(
                        Ids.bytes(measured.tenantId()),
                        Ids.bytes(measured.callId()),
                        Ids.bytes(line.userId()),
                        times,
                        Math.round(line.meanRoundTripMillis() * times),
                        line.worstRoundTripMillis(),
                        Math.round(line.meanJitterMillis() * times),
                        line.worstJitterMillis(),
                        line.meanLostPercent() * times,
                        line.worstLostPercent())
                .update();
    }

    /** Of a call of the current salon, the longest first. @throws Refusal {@code not_found} */
    public List<LineQuality> of(UUID callId) {
        if (calls.findById(callId).isEmpty()) {
            throw Refusal.notFound("call");
        }
        return jdbc.sql("""
            SELECT user_id, measurements, round_trip_sum / measurements, round_trip_worst, jitter_sum / measurements, jitter_worst,
                   lost_sum / measurements, lost_worst
              FROM call_line WHERE tenant_id = ? AND call_id = ? ORDER BY measurements DESC, user_id LIMIT ?
            """)
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(callId), MOST)
                .query((row, n) -> new LineQuality(
                        Ids.of(row.getBytes(1)),
                        row.getInt(2),
                        row.getDouble(3),
                        row.getInt(4),
                        row.getDouble(5),
                        row.getInt(6),
                        row.getDouble(7),
                        row.getDouble(8)))
                .list();
    }
}
