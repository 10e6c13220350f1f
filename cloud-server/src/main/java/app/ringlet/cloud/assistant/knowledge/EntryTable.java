package app.ringlet.cloud.assistant.knowledge;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.assistant.KnowledgeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The current salon's entries as rows. Each change is made under the lock of the salon's row of versions. */
@Component
class EntryTable {

    private static final int IN_A_LIST = 300;
    private static final String ALL = "SELECT id, version, kind, title, text, characters, source, changed_at";

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How much there is. */
    record Size(int entries, long characters) {}

    /** Absent for a salon that has written down nothing yet. */
    Optional<Long> version() {
        return jdbc.sql("SELECT version FROM knowledge_version WHERE tenant_id = ?")
                .param(tenant())
                .query(Long.class)
                .optional();
    }

    /** To be called first in each change. */
    void changing() {
        // Not a count: one that is rolled back would come again for another change.
        jdbc.sql("""
            INSERT INTO knowledge_version (tenant_id, version) VALUES (:tenant, :version)
            ON DUPLICATE KEY UPDATE version = :version
            """)
                .param("tenant", tenant())
                .param("version", ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE))
                .update();
    }

    Size size() {
        return jdbc.sql("SELECT COUNT(*), COALESCE(SUM(characters), 0) FROM knowledge_entry WHERE tenant_id = ?")
                .param(tenant())
                .query((row, n) -> new Size(row.getInt(1), row.getLong(2)))
                .single();
    }

    List<Entry> all() {
        return jdbc.sql(ALL + " FROM knowledge_entry WHERE tenant_id = ? ORDER BY id")
                .param(tenant())
                .query((row, n) -> entry(row))
                .list();
    }

    /** Newest change first, each with the beginning of its text. */
    List<Entry> page(int page, int size) {
        return jdbc.sql(ALL.replace(" text,", " LEFT(text, " + IN_A_LIST + ") AS text,")
                        + " FROM knowledge_entry WHERE tenant_id = ? ORDER BY changed_at DESC, id DESC LIMIT ?"
                        + " OFFSET ?")
                .params(tenant(), size, (long) page * size)
                .query((row, n) -> entry(row))
                .list();
    }

    Optional<Entry> find(UUID id) {
        return jdbc.sql(ALL + " FROM knowledge_entry WHERE tenant_id = ? AND id = ?")
                .params(tenant(), Ids.bytes(id))
                .query((row, n) -> entry(row))
                .optional();
    }

    Optional<Entry> bySource(KnowledgeKind kind, String source) {
        return jdbc.sql(ALL + " FROM knowledge_entry WHERE tenant_id = ? AND kind = ? AND source = ? LIMIT 1")
                .params(tenant(), kind.name(), source)
                .query((row, n) -> entry(row))
                .optional();
    }

    void write(Entry entry) {
        jdbc.sql("""
            INSERT INTO knowledge_entry (tenant_id, id, version, kind, title, text, characters, source, changed_at)
            VALUES (:tenant, :id, :version, :kind, :title, :text, :characters, :source, :changed)
            ON DUPLICATE KEY UPDATE version = :version, title = :title, text = :text, characters = :characters,
                                    changed_at = :changed
            """)
                .param("tenant", tenant())
                .param("id", Ids.bytes(entry.id()))
                .param("version", entry.version())
                .param("kind", entry.kind().name())
                .param("title", entry.title())
                .param("text", entry.text())
                .param("characters", entry.characters())
                .param("source", entry.source())
                .param("changed", UtcTime.column(entry.changedAt()))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM knowledge_entry WHERE tenant_id = ? AND id = ?")
                .params(tenant(), Ids.bytes(id))
                .update();
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Ids.of(row.getBytes("id")),
                row.getLong("version"),
                KnowledgeKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("text"),
                row.getInt("characters"),
                row.getString("source"),
                UtcTime.instant(row.getObject("changed_at", LocalDateTime.class)));
    }
}
