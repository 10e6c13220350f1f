package app.ringlet.cloud.booking.ledger;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedCollection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current salon's ledger, and the only class that writes it. Each row changes by one statement that tests and sets, rows in
 * one fixed order, so that neither of two who want the same cells can miss the other, and two who want several rows
 * do not lock each other out. Cells that are taken stay locked until the caller's transaction ends.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DayLedger {

    private static final String EXCHANGE = """
        UPDATE day_ledger
           SET h00 = (h00 & ?) | ?, h04 = (h04 & ?) | ?, h08 = (h08 & ?) | ?,
               h12 = (h12 & ?) | ?, h16 = (h16 & ?) | ?, h20 = (h20 & ?) | ?
         WHERE tenant_id = ? AND resource_id = ? AND utc_day = ?
           AND (h00 & ?) = 0 AND (h04 & ?) = 0 AND (h08 & ?) = 0
           AND (h12 & ?) = 0 AND (h16 & ?) = 0 AND (h20 & ?) = 0
        """;

    /** Days as numbers and columns by place: a search reads hundreds of rows. 719528 is {@code TO_DAYS} of 1970-01-01. */
    private static final String SELECT = """
        SELECT resource_id, TO_DAYS(utc_day) - 719528, h00, h04, h08, h12, h16, h20 FROM day_ledger
        """;

    private final JdbcClient jdbc;

    DayLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is. @param words {@link Cells#WORDS} of them */
    public record Row(LedgerDay day, long[] words) {}

    /** Takes all of {@code mask}, or nothing. @return whether all of it was free */
    public boolean claim(LedgerMask mask) {
        return exchange(LedgerMask.EMPTY, mask);
    }

    /** Gives back cells that the caller has taken. */
    public void release(LedgerMask mask) {
        exchange(mask, LedgerMask.EMPTY);
    }

    /**
     * Gives {@code old} back and takes {@code next} in one step, so that they may overlap; or changes nothing.
     *
     * @param old what the caller has taken before
     * @return whether all of {@code next} was free, or was in {@code old}
     */
    public boolean exchange(LedgerMask old, LedgerMask next) {
        List<LedgerDay> done = new ArrayList<>();
        for (LedgerDay day : LedgerMask.daysOf(old, next)) {
            if (!exchange(day, old.of(day), next.of(day))) {
                undo(done.reversed(), old, next);
                return false;
            }
            done.add(day);
        }
        return true;
    }

    /** Rows of [first, last] for {@code resources}; days on which nothing was ever taken have none. One query. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Row> read(Collection<UUID> resources, LocalDate first, LocalDate last) {
        if (resources.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT
                        + "WHERE tenant_id = :tenant AND resource_id IN (:resources) AND utc_day BETWEEN"
                        + " :first AND :last")
                .param("tenant", tenant())
                .param("resources", resources.stream().map(Ids::bytes).toList())
                .param("first", first)
                .param("last", last)
                .query(DayLedger::row)
                .list();
    }

    /** Every row of the salon. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Row> readAll() {
        return jdbc.sql(SELECT + "WHERE tenant_id = ?")
                .param(tenant())
                .query(DayLedger::row)
                .list();
    }

    private boolean exchange(LedgerDay day, long[] old, long[] next) {
        if (update(day, old, next)) {
            return true;
        }
        if (exists(day)) {
            return false;
        }
        create(day);
        return update(day, old, next);
    }

    private boolean update(LedgerDay day, long[] old, long[] next) {
        List<Object> params = new ArrayList<>(4 * Cells.WORDS);
        for (int w = 0; w < Cells.WORDS; w++) {
            params.add(Cells.WORD_MASK & ~old[w]);
            params.add(next[w]);
        }
        addKey(params, day);
        for (int w = 0; w < Cells.WORDS; w++) {
            params.add(next[w] & ~old[w]);
        }
        return jdbc.sql(EXCHANGE).params(params).update() == 1;
    }

    /** Exact, because the rows that were changed are locked. */
    private void undo(SequencedCollection<LedgerDay> done, LedgerMask old, LedgerMask next) {
        for (LedgerDay day : done) {
            if (!update(day, next.of(day), old.of(day))) {
                throw new IllegalStateException("a locked ledger row changed: " + day);
            }
        }
    }

    private boolean exists(LedgerDay day) {
        List<Object> params = new ArrayList<>();
        addKey(params, day);
        return jdbc.sql("SELECT 1 FROM day_ledger WHERE tenant_id = ? AND resource_id = ? AND utc_day = ?")
                .params(params)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Not INSERT IGNORE: that would share the lock of a row that is there already, and two who then update it would deadlock. */
    private void create(LedgerDay day) {
        List<Object> params = new ArrayList<>();
        addKey(params, day);
        jdbc.sql("INSERT INTO day_ledger (tenant_id, resource_id, utc_day) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE h00 = h00")
                .params(params)
                .update();
    }

    private static void addKey(List<Object> params, LedgerDay day) {
        params.add(tenant());
        params.add(Ids.bytes(day.resource()));
        params.add(day.utcDay());
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        long[] words = new long[Cells.WORDS];
        for (int w = 0; w < words.length; w++) {
            words[w] = row.getLong(3 + w);
        }
        LedgerDay day = new LedgerDay(Ids.of(row.getBytes(1)), LocalDate.ofEpochDay(row.getLong(2)));
        return new Row(day, words);
    }
}
