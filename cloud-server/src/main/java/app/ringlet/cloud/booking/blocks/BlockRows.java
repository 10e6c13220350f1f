package app.ringlet.cloud.booking.blocks;

import static app.ringlet.cloud.booking.visit.Columns.id;
import static app.ringlet.cloud.booking.visit.Columns.instant;
import static app.ringlet.cloud.booking.visit.Columns.utc;

import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The current salon's blocks. */
@Component
public class BlockRows {

    static final Duration LONGEST = Duration.ofDays(14);

    private static final String WITHIN =
            " FROM blocked_time WHERE tenant_id = ? AND starts_at > ? AND starts_at < ? AND ends_at > ?";

    private final JdbcClient jdbc;

    BlockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each block takes of the ledger. */
    public List<LedgerMask> masks() {
        return jdbc
                .sql("SELECT * FROM blocked_time WHERE tenant_id = ?")
                .param(tenant())
                .query(BlockRows::block)
                .list()
                .stream()
                .map(Block::mask)
                .toList();
    }

    void insert(Block block) {
        jdbc.sql("""
            INSERT INTO blocked_time (kind, resource_id, starts_at, ends_at, reason, version, tenant_id, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """).params(columns(block)).update();
    }

    void update(Block block) {
        jdbc.sql("""
            UPDATE blocked_time SET kind = ?, resource_id = ?, starts_at = ?, ends_at = ?, reason = ?, version = ?
             WHERE tenant_id = ? AND id = ?
            """).params(columns(block)).update();
    }

    void delete(UUID block) {
        jdbc.sql("DELETE FROM blocked_time WHERE tenant_id = ? AND id = ?")
                .params(tenant(), Ids.bytes(block))
                .update();
    }

    /** Locks the row until the transaction ends. */
    Optional<Block> lock(UUID block) {
        return jdbc.sql("SELECT * FROM blocked_time WHERE tenant_id = ? AND id = ? FOR UPDATE")
                .params(tenant(), Ids.bytes(block))
                .query(BlockRows::block)
                .optional();
    }

    /** What overlaps [from, to), by start. */
    Page<Block> within(Instant from, Instant to, int page, int size) {
        long offset = Pages.request(page, size, Sort.unsorted()).getOffset();
        Object[] range = {tenant(), utc(from.minus(LONGEST)), utc(to), utc(from)};
        List<Block> found = jdbc.sql(
                        "SELECT *" + WITHIN + " ORDER BY starts_at, id LIMIT " + size + " OFFSET " + offset)
                .params(range)
                .query(BlockRows::block)
                .list();
        long total = jdbc.sql("SELECT COUNT(*)" + WITHIN)
                .params(range)
                .query(Long.class)
                .single();
        return new Page<>(found, page, size, total);
    }

    private static List<Object> columns(Block block) {
        return List.of(
                block.kind().name(),
                Ids.bytes(block.resource()),
                utc(block.start()),
                utc(block.end()),
                block.reason(),
                block.version(),
                tenant(),
                Ids.bytes(block.id()));
    }

    private static Block block(ResultSet row, int number) throws SQLException {
        return new Block(
                id(row, "id"),
                row.getLong("version"),
                Block.Kind.valueOf(row.getString("kind")),
                id(row, "resource_id"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("reason"));
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
