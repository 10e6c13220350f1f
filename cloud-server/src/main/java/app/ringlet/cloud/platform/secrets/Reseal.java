package app.ringlet.cloud.platform.secrets;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals anew what an older key sealed, so that the older key can be taken away. What is written in between by others stays: a text
 * is replaced only while it is the one that was read.
 */
final class Reseal {

    private static final Logger log = LoggerFactory.getLogger(Reseal.class);
    private static final int BATCH = 200;

    private final AesVault vault;
    private final List<SealedColumn> columns;
    private final JdbcClient jdbc;

    Reseal(AesVault vault, List<SealedColumn> columns, JdbcClient jdbc) {
        this.vault = vault;
        this.columns = List.copyOf(columns);
        this.jdbc = jdbc;
    }

    private record Text(byte[] id, String sealed) {}

    /** All of it. @return how many texts were sealed anew */
    int run() {
        int count = 0;
        for (SealedColumn column : columns) {
            count += run(column);
        }
        if (count > 0) {
            log.info("Sealed {} texts anew with the newest data key", count);
        }
        return count;
    }

    private int run(SealedColumn column) {
        int count = 0;
        byte[] after = new byte[16];
        List<Text> batch;
        do {
            batch = next(column, after);
            for (Text text : batch) {
                count += reseal(column, text);
                after = text.id();
            }
        } while (batch.size() == BATCH);
        return count;
    }

    private List<Text> next(SealedColumn column, byte[] after) {
        return jdbc.sql("SELECT id, " + column.column() + " FROM " + column.table() + " WHERE id > ? AND "
                        + column.column() + " IS NOT NULL AND LEFT(" + column.column() + ", ?) <> ? ORDER BY id LIMIT "
                        + BATCH)
                .params(after, vault.newestPrefix().length(), vault.newestPrefix())
                .query((row, n) -> new Text(row.getBytes(1), row.getString(2)))
                .list();
    }

    private int reseal(SealedColumn column, Text text) {
        String anew;
        try {
            anew = vault.seal(column.purpose(), vault.open(column.purpose(), text.sealed()));
        } catch (IllegalStateException lost) {
            log.error("{}.{} holds what cannot be opened: {}", column.table(), column.column(), lost.getMessage());
            return 0;
        }
        return jdbc.sql("UPDATE " + column.table() + " SET " + column.column() + " = ? WHERE id = ? AND "
                        + column.column() + " = ?")
                .params(anew, text.id(), text.sealed())
                .update();
    }
}
