package app.ringlet.cloud.calls.rules;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.CallerTreatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The current salon's rules as they are stored, one JSON document for a line. What cannot be read, as after an update taken back, counts as
 * not set: a caller is answered by the assistant rather than not at all.
 */
@Component
class RuleTable {

    private static final Logger log = LoggerFactory.getLogger(RuleTable.class);
    /** Of all numbers without rules of their own. */
    static final String DEFAULT = "";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** What one call has to be looked up for. */
    record Found(AnsweringRules rules, CallerTreatment caller) {}

    private record Row(
            @Nullable AnsweringRules rules, @Nullable CallerTreatment treatment) {}

    /** One query. @param caller E.164; absent if it is withheld */
    Found forCall(String line, @Nullable String caller) {
        List<Row> rows = jdbc.sql("""
            SELECT line, version, rules, NULL AS treatment FROM answering_rule WHERE tenant_id = :tenant AND line IN ('', :line)
            UNION ALL
            SELECT '', 0, NULL, treatment FROM blocked_caller WHERE tenant_id = :tenant AND phone = :caller
            """)
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("line", line)
                .param("caller", caller == null ? "" : caller)
                .query((row, n) -> new Row(rules(row), treatment(row.getString("treatment"))))
                .list();
        List<AnsweringRules> set =
                rows.stream().map(Row::rules).filter(Objects::nonNull).toList();
        AnsweringRules rules = set.stream()
                .filter(r -> r.line() != null)
                .findFirst()
                .orElseGet(() -> set.isEmpty() ? AnsweringRules.DEFAULT : set.getFirst());
        CallerTreatment treated = caller == null
                ? rules.anonymous()
                : rows.stream()
                        .map(Row::treatment)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(CallerTreatment.ANSWER);
        return new Found(rules, treated);
    }

    /** By line, the default ones first. */
    List<AnsweringRules> all() {
        return jdbc.sql("SELECT line, version, rules FROM answering_rule WHERE tenant_id = ? ORDER BY line")
                .param(Ids.bytes(CurrentTenant.id()))
                .query((row, n) -> Optional.ofNullable(rules(row))
                        .orElse(AnsweringRules.DEFAULT.of(line(row.getString("line")), row.getLong("version"))))
                .list();
    }

    Optional<AnsweringRules> find(String line) {
        return all().stream()
                .filter(rules -> line.equals(Objects.requireNonNullElse(rules.line(), DEFAULT)))
                .findFirst();
    }

    void write(String line, AnsweringRules rules) {
        jdbc.sql("""
            INSERT INTO answering_rule (tenant_id, line, version, rules) VALUES (:tenant, :line, :version, :rules)
            ON DUPLICATE KEY UPDATE version = :version, rules = :rules
            """)
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("line", line)
                .param("version", rules.version())
                .param("rules", json.writeValueAsString(rules))
                .update();
    }

    boolean remove(String line) {
        return jdbc.sql("DELETE FROM answering_rule WHERE tenant_id = ? AND line = ?")
                        .params(Ids.bytes(CurrentTenant.id()), line)
                        .update()
                == 1;
    }

    private @Nullable AnsweringRules rules(ResultSet row) throws SQLException {
        String stored = row.getString("rules");
        if (stored == null) {
            return null;
        }
        try {
            AnsweringRules read = json.readValue(stored, AnsweringRules.class);
            if (isWhole(read)) {
                return read.of(line(row.getString("line")), row.getLong("version"));
            }
            log.error("Answering rules of salon {} are not whole", CurrentTenant.id());
        } catch (JacksonException unreadable) {
            log.error("Answering rules of salon {} cannot be read: {}", CurrentTenant.id(), unreadable.getMessage());
        }
        return null;
    }

    /** What was stored was checked, but perhaps by another version of this program. */
    private static boolean isWhole(@Nullable AnsweringRules read) {
        return read != null && hasMode(read.open()) && (read.closed() == null || hasMode(read.closed()));
    }

    private static boolean hasMode(@Nullable AnsweringWay way) {
        return way != null && way.mode() != null;
    }

    private static @Nullable CallerTreatment treatment(@Nullable String stored) {
        return stored == null ? null : CallerTreatment.valueOf(stored);
    }

    private static @Nullable String line(String stored) {
        return stored.isEmpty() ? null : stored;
    }
}
