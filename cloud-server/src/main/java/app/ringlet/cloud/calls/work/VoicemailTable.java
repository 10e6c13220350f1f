package app.ringlet.cloud.calls.work;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.calls.VoicemailView;
import app.ringlet.protocol.calls.VoicemailView.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was left on voicemail, one row a call. Of the current salon, but for {@link #awaitedSince}. */
@Component
public class VoicemailTable {

    private final JdbcClient jdbc;

    VoicemailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param item of the worklist. @param recording the carrier's id; absent as long as there is none */
    public record Row(UUID call, UUID item, @Nullable String recording, VoicemailView view) {}

    /** A message that may never come. */
    public record Awaited(UUID tenant, UUID call) {}

    public void add(UUID call, UUID item, Instant begun) {
        jdbc.sql("INSERT INTO voicemail (tenant_id, call_id, item_id, begun_at, state) VALUES (?, ?, ?, ?, ?)")
                .params(tenant(), Ids.bytes(call), Ids.bytes(item), UtcTime.column(begun), State.AWAITED.name())
                .update();
    }

    /** Waits for whoever changes it just now. */
    public Optional<Row> locked(UUID call) {
        return jdbc.sql("SELECT * FROM voicemail WHERE tenant_id = ? AND call_id = ? FOR UPDATE")
                .params(tenant(), Ids.bytes(call))
                .query((row, n) -> row(row))
                .optional();
    }

    public boolean has(UUID call) {
        return jdbc.sql("SELECT COUNT(*) FROM voicemail WHERE tenant_id = ? AND call_id = ?")
                        .params(tenant(), Ids.bytes(call))
                        .query(Long.class)
                        .single()
                > 0;
    }

    public void write(UUID call, @Nullable String recording, VoicemailView now) {
        jdbc.sql("""
            UPDATE voicemail SET state = ?, recording_sid = ?, seconds = ?, transcript = ? WHERE tenant_id = ? AND call_id = ?
            """)
                .param(now.state().name())
                .param(recording)
                .param(now.seconds())
                .param(now.transcript())
                .param(tenant())
                .param(Ids.bytes(call))
                .update();
    }

    /** By item of the worklist. */
    Map<UUID, VoicemailView> of(Collection<UUID> items) {
        Map<UUID, VoicemailView> found = new HashMap<>();
        if (!items.isEmpty()) {
            jdbc.sql("SELECT * FROM voicemail WHERE tenant_id = :tenant AND item_id IN (:items)")
                    .param("tenant", tenant())
                    .param("items", items.stream().map(Ids::bytes).toList())
                    .query((row, n) -> row(row))
                    .list()
                    .forEach(row -> found.put(row.item(), row.view()));
        }
        return found;
    }

    /** In every salon, 200 at most. */
    public List<Awaited> awaitedSince(Instant before) {
        return jdbc.sql("SELECT tenant_id, call_id FROM voicemail WHERE state = ? AND begun_at < ? ORDER BY begun_at"
                        + " LIMIT 200")
                .params(State.AWAITED.name(), UtcTime.column(before))
                .query((row, n) -> new Awaited(Ids.of(row.getBytes(1)), Ids.of(row.getBytes(2))))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        int seconds = row.getInt("seconds");
        @Nullable Integer length = row.wasNull() ? null : Integer.valueOf(seconds);
        return new Row(
                Ids.of(row.getBytes("call_id")),
                Ids.of(row.getBytes("item_id")),
                row.getString("recording_sid"),
                new VoicemailView(State.valueOf(row.getString("state")), length, row.getString("transcript")));
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
