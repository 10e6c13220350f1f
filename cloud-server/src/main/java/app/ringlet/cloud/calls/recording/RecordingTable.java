package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.calls.recording.RecordingRow.Place;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.RecordingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recordings' rows. A step is taken only from the state that it belongs to, so that one that comes twice or too late is none. */
@Component
class RecordingTable {

    private final JdbcClient jdbc;

    RecordingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is new: the carrier's own id is there once */
    boolean insert(RecordingRow row, @Nullable Instant nextTry) {
        return jdbc.sql("""
            INSERT IGNORE INTO call_recording (id, tenant_id, call_id, kind, state, place, samples, sealed_key, bytes, millis, problem,
                                               carrier_sid, at_carrier, started_at, next_try)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                        .params(
                                Ids.bytes(row.id()),
                                Ids.bytes(row.tenantId()),
                                Ids.bytes(row.callId()),
                                row.kind().name(),
                                row.state().name(),
                                row.place().name(),
                                row.samples())
                        .param(row.sealedKey())
                        .params(row.bytes(), row.millis())
                        .param(row.problem())
                        .param(row.carrierSid())
                        .params(row.atCarrier(), UtcTime.column(row.startedAt()))
                        .param(column(nextTry))
                        .update()
                == 1;
    }

    /** It can be played from now on, and is to be stored. @return whether it could not before */
    boolean ready(UUID id, long bytes, long millis, @Nullable String problem, Instant nextTry) {
        return jdbc.sql("""
            UPDATE call_recording SET state = 'READY', place = 'SPOOL', bytes = ?, millis = ?, problem = ?, tries = 0, next_try = ?
             WHERE id = ? AND state IN ('RECORDING', 'COMING')
            """)
                        .params(bytes, millis)
                        .param(problem)
                        .params(UtcTime.column(nextTry), Ids.bytes(id))
                        .update()
                == 1;
    }

    boolean failed(UUID id, String problem) {
        return jdbc.sql("""
            UPDATE call_recording SET state = 'FAILED', place = 'NONE', problem = ?, next_try = NULL
             WHERE id = ? AND state IN ('RECORDING', 'COMING')
            """).params(problem, Ids.bytes(id)).update() == 1;
    }

    /** @return whether it is kept still */
    boolean stored(UUID id, @Nullable Instant nextTry) {
        return jdbc.sql("""
            UPDATE call_recording SET place = 'STORED', tries = 0, next_try = ? WHERE id = ? AND state = 'READY' AND place = 'SPOOL'
            """).param(column(nextTry)).param(Ids.bytes(id)).update() == 1;
    }

    void goneAtCarrier(UUID id) {
        jdbc.sql("UPDATE call_recording SET at_carrier = FALSE, next_try = NULL WHERE id = ?")
                .param(Ids.bytes(id))
                .update();
    }

    /** Nothing is left of it anywhere. */
    void gone(UUID id) {
        jdbc.sql("UPDATE call_recording SET place = 'NONE', next_try = NULL WHERE id = ? AND state = 'ERASED'")
                .param(Ids.bytes(id))
                .update();
    }

    /** Whoever gets it does what is due with it, and nobody else until {@code nextTry}. */
    boolean claim(UUID id, Instant now, Instant nextTry) {
        return jdbc.sql("UPDATE call_recording SET tries = tries + 1, next_try = ? WHERE id = ? AND next_try <= ?")
                        .params(UtcTime.column(nextTry), Ids.bytes(id), UtcTime.column(now))
                        .update()
                == 1;
    }

    /** Without its key it is nothing from this commit on; what lies anywhere is taken away later. */
    int erase(UUID tenant, Collection<UUID> recordings, Instant now) {
        return recordings.isEmpty()
                ? 0
                : jdbc.sql("""
                    UPDATE call_recording SET state = 'ERASED', sealed_key = NULL, bytes = 0, problem = NULL, tries = 0, next_try = :now
                     WHERE tenant_id = :tenant AND id IN (:ids) AND state <> 'ERASED'
                    """)
                        .param("now", UtcTime.column(now))
                        .param("tenant", Ids.bytes(tenant))
                        .param("ids", recordings.stream().map(Ids::bytes).toList())
                        .update();
    }

    Optional<RecordingRow> find(UUID id) {
        return jdbc.sql("SELECT * FROM call_recording WHERE id = ?")
                .param(Ids.bytes(id))
                .query((row, n) -> row(row))
                .optional();
    }

    /** Oldest first. */
    List<RecordingRow> ofCalls(UUID tenant, Collection<UUID> calls) {
        return calls.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM call_recording WHERE tenant_id = :tenant AND call_id IN (:calls) ORDER BY id")
                        .param("tenant", Ids.bytes(tenant))
                        .param("calls", calls.stream().map(Ids::bytes).toList())
                        .query((row, n) -> row(row))
                        .list();
    }

    List<UUID> olderThan(UUID tenant, Instant limit, int most) {
        return jdbc.sql("""
            SELECT id FROM call_recording WHERE tenant_id = ? AND state IN ('READY', 'COMING', 'FAILED') AND started_at < ?
             ORDER BY started_at LIMIT ?
            """)
                .params(Ids.bytes(tenant), UtcTime.column(limit), most)
                .query((row, n) -> Ids.of(row.getBytes(1)))
                .list();
    }

    /** Of all salons: with which something is to be done now. */
    List<RecordingRow> due(Instant now, int most) {
        return jdbc.sql("SELECT * FROM call_recording WHERE next_try <= ? ORDER BY next_try LIMIT ?")
                .params(UtcTime.column(now), most)
                .query((row, n) -> row(row))
                .list();
    }

    private static @Nullable LocalDateTime column(@Nullable Instant at) {
        return at == null ? null : UtcTime.column(at);
    }

    private static RecordingRow row(ResultSet row) throws SQLException {
        return new RecordingRow(
                Ids.of(row.getBytes("id")),
                Ids.of(row.getBytes("tenant_id")),
                Ids.of(row.getBytes("call_id")),
                RecordingKind.valueOf(row.getString("kind")),
                RecordingState.valueOf(row.getString("state")),
                Place.valueOf(row.getString("place")),
                row.getBoolean("samples"),
                row.getString("sealed_key"),
                row.getLong("bytes"),
                row.getLong("millis"),
                row.getString("problem"),
                row.getString("carrier_sid"),
                row.getBoolean("at_carrier"),
                UtcTime.instant(row.getObject("started_at", LocalDateTime.class)),
                row.getInt("tries"));
    }
}
