package app.ringlet.cloud.platform.retention;

import java.time.Instant;

/** A kind of data that is kept for a time. Each is a bean, swept every night in batches, so that no sweep holds locks for long. */
public interface Retention {

    /** As it stands in the log, such as {@code audit}. */
    String name();

    /**
     * Takes out some of what is too old, in a statement or a transaction of its own.
     *
     * @param most rows of this, and all that hangs on them
     * @return how many; fewer than {@code most} if nothing is left
     */
    int sweep(Instant now, int most);
}
