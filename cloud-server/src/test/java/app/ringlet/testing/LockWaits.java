package app.ringlet.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sees who waits for whom in the database, so that two transactions can be made to meet. */
public final class LockWaits {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LockWaits() {}

    /** Comes back when a transaction waits for a lock that this statement needs. @param statement how it begins */
    public static void await(JdbcClient jdbc, String statement) {
        Awaitility.await("someone waits with " + statement)
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> waiting(jdbc, statement) > 0);
    }

    private static int waiting(JdbcClient jdbc, String statement) {
        return jdbc.sql("SELECT COUNT(*) FROM information_schema.innodb_trx"
                        + " WHERE trx_state = 'LOCK WAIT' AND trx_query LIKE ?")
                .param(statement + "%")
                .query(Integer.class)
                .single();
    }
}
