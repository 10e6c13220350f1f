package app.ringlet.cloud.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;

/** Tells the loss of the database from a fault of ours, by whatever name a failure arrives. */
final class DatabaseLoss {

    private static final String CONNECTION = "08";
    /** What a statement ends with when the database stops under it. */
    private static final String INTERRUPTED = "70100";

    private DatabaseLoss() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // Neither beginning nor commit nor rollback fails on a connection that is there.
            if (cause instanceof TransactionException
                    || cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql && isLoss(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoss(@Nullable String state) {
        return state != null && (state.startsWith(CONNECTION) || state.equals(INTERRUPTED));
    }
}
