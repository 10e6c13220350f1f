package app.ringlet.cloud.identity.audit;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.platform.audit.AuditQuery;
import app.ringlet.protocol.identity.AuditLine;
import app.ringlet.protocol.identity.AuditLine.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code audit_entry}: what is in it is added to, and goes by age; see its migration. */
@Repository
class AuditTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Entry entry) {
        jdbc.sql("""
            INSERT INTO audit_entry (tenant_id, id, at, actor_kind, actor_id, actor_name, kind, subject_id, what, person_id,
                address, user_agent, reason, changes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(Ids.bytes(entry.tenant()))
                .param(Ids.bytes(Ids.next()))
                .param(UtcTime.column(entry.at()))
                .param(entry.by().kind().name())
                .param(bytes(entry.by().id()))
                .param(entry.by().name())
                .param(entry.kind())
                .param(bytes(entry.subject()))
                .param(entry.what())
                .param(bytes(entry.person()))
                .param(entry.from().address())
                .param(entry.from().agent())
                .param(entry.reason())
                .param(entry.changes().isEmpty() ? null : json.writeValueAsString(entry.changes()))
                .update();
    }

    List<AuditLine> newest(UUID tenant, AuditQuery query, int most) {
        Map<String, Object> params = new LinkedHashMap<>();
        String where = where(tenant, query, params);
        return jdbc.sql("SELECT * FROM audit_entry WHERE " + where + " ORDER BY at DESC, id DESC LIMIT " + most)
                .params(params)
                .query((row, n) -> line(row, query.zone()))
                .list();
    }

    long count(UUID tenant, AuditQuery query) {
        Map<String, Object> params = new LinkedHashMap<>();
        String where = where(tenant, query, params);
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE " + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    List<AuditLine> about(UUID tenant, Collection<UUID> people, int most, ZoneId zone) {
        return jdbc.sql("SELECT * FROM audit_entry WHERE tenant_id = :tenant AND person_id IN (:people)"
                        + " ORDER BY at DESC, id DESC LIMIT " + most)
                .param("tenant", Ids.bytes(tenant))
                .param("people", people.stream().map(Ids::bytes).toList())
                .query((row, n) -> line(row, zone))
                .list();
    }

    void erase(UUID tenant, Collection<UUID> people) {
        jdbc.sql("UPDATE audit_entry SET changes = NULL WHERE tenant_id = :tenant AND person_id IN (:people)")
                .param("tenant", Ids.bytes(tenant))
                .param("people", people.stream().map(Ids::bytes).toList())
                .update();
    }

    int deleteOlder(Instant than, int most) {
        return jdbc.sql("DELETE FROM audit_entry WHERE at < ? ORDER BY at LIMIT " + most)
                .param(UtcTime.column(than))
                .update();
    }

    private static String where(UUID tenant, AuditQuery query, Map<String, Object> params) {
        StringBuilder where = new StringBuilder("tenant_id = :tenant AND at >= :from AND at < :to");
        params.put("tenant", Ids.bytes(tenant));
        params.put("from", UtcTime.column(query.from()));
        params.put("to", UtcTime.column(query.to()));
        and(where, params, "actor_id", bytes(query.actorId()));
        and(
                where,
                params,
                "actor_kind",
                query.actorKind() == null ? null : query.actorKind().name());
        and(where, params, "kind", query.actionKind());
        and(where, params, "what", query.actionVerb());
        and(where, params, "subject_id", bytes(query.subjectId()));
        and(where, params, "kind", query.subjectKind());
        return where.toString();
    }

    private static void and(StringBuilder where, Map<String, Object> params, String column, @Nullable Object value) {
        if (value != null) {
            String name = "p" + params.size();
            where.append(" AND ").append(column).append(" = :").append(name);
            params.put(name, value);
        }
    }

    private AuditLine line(ResultSet row, ZoneId zone) throws SQLException {
        String changes = row.getString("changes");
        return new AuditLine(
                Ids.of(row.getBytes("id")).toString(),
                UtcTime.instant(row.getObject("at", LocalDateTime.class))
                        .atZone(zone)
                        .toOffsetDateTime(),
                new AuditLine.By(
                        AuditLine.Kind.valueOf(row.getString("actor_kind")),
                        id(row, "actor_id"),
                        row.getString("actor_name")),
                row.getString("kind") + "." + row.getString("what"),
                new AuditLine.Subject(row.getString("kind"), id(row, "subject_id")),
                new AuditLine.Place(row.getString("address"), row.getString("user_agent")),
                row.getString("reason"),
                changes == null ? List.of() : List.of(json.readValue(changes, Change[].class)));
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Ids.of(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        return id == null ? null : Ids.bytes(id);
    }
}
