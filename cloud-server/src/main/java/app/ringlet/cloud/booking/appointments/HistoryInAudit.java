package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.audit.AuditQuery;
import app.ringlet.cloud.platform.audit.AuditSource;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.booking.HistoryEntry;
import app.ringlet.protocol.identity.AuditLine;
import app.ringlet.protocol.identity.AuditLine.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What {@link History} tells of appointments, as the audit trail shows it. */
@Component
class HistoryInAudit implements AuditSource {

    private static final String KIND = "appointment";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryInAudit(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<AuditLine> newest(AuditQuery query, int most) {
        if (isOfOtherThings(query)) {
            return List.of();
        }
        Map<String, Object> params = new LinkedHashMap<>();
        String where = where(query, params);
        return jdbc.sql("SELECT * FROM appointment_history WHERE " + where
                        + " ORDER BY at DESC, appointment_id DESC, version DESC LIMIT " + most)
                .params(params)
                .query((row, n) -> line(row, query.zone()))
                .list();
    }

    @Override
    public long count(AuditQuery query) {
        if (isOfOtherThings(query)) {
            return 0;
        }
        Map<String, Object> params = new LinkedHashMap<>();
        String where = where(query, params);
        return jdbc.sql("SELECT COUNT(*) FROM appointment_history WHERE " + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    private static boolean isOfOtherThings(AuditQuery query) {
        return (query.actionKind() != null && !query.actionKind().equals(KIND))
                || (query.subjectKind() != null && !query.subjectKind().equals(KIND))
                || (query.actorKind() != null && kind(query.actorKind()) == null)
                || CurrentTenant.find().isEmpty();
    }

    private static String where(AuditQuery query, Map<String, Object> params) {
        StringBuilder where = new StringBuilder("tenant_id = :tenant AND at >= :from AND at < :to");
        params.put("tenant", Ids.bytes(CurrentTenant.id()));
        params.put("from", Columns.utc(query.from()));
        params.put("to", Columns.utc(query.to()));
        and(where, params, "actor_id", Columns.optional(query.actorId()));
        HistoryEntry.Kind kind = query.actorKind() == null ? null : kind(query.actorKind());
        and(where, params, "actor_kind", kind == null ? null : kind.name());
        and(where, params, "what", query.actionVerb());
        and(where, params, "appointment_id", Columns.optional(query.subjectId()));
        return where.toString();
    }

    private static void and(StringBuilder where, Map<String, Object> params, String column, @Nullable Object value) {
        if (value != null) {
            where.append(" AND ").append(column).append(" = :").append(column);
            params.put(column, value);
        }
    }

    private AuditLine line(ResultSet row, ZoneId zone) throws SQLException {
        UUID appointment = Columns.id(row, "appointment_id");
        String changes = row.getString("changes");
        return new AuditLine(
                appointment + "." + row.getLong("version"),
                Columns.instant(row, "at").atZone(zone).toOffsetDateTime(),
                new AuditLine.By(
                        kind(HistoryEntry.Kind.valueOf(row.getString("actor_kind"))),
                        Columns.optionalId(row, "actor_id"),
                        row.getString("actor_label")),
                KIND + "." + row.getString("what"),
                new AuditLine.Subject(KIND, appointment),
                new AuditLine.Place("", ""),
                row.getString("detail"),
                changes == null ? List.of() : List.of(json.readValue(changes, Change[].class)));
    }

    private static AuditLine.Kind kind(HistoryEntry.Kind kind) {
        return switch (kind) {
            case CALL -> AuditLine.Kind.CALL;
            case USER -> AuditLine.Kind.USER;
            case API -> AuditLine.Kind.API_KEY;
            case SYSTEM -> AuditLine.Kind.SYSTEM;
        };
    }

    private static HistoryEntry.@Nullable Kind kind(AuditLine.Kind kind) {
        return switch (kind) {
            case CALL -> HistoryEntry.Kind.CALL;
            case USER -> HistoryEntry.Kind.USER;
            case API_KEY -> HistoryEntry.Kind.API;
            case SYSTEM -> HistoryEntry.Kind.SYSTEM;
            case CLOUD_ADMIN, NOBODY -> null;
        };
    }
}
