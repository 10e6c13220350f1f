package app.ringlet.cloud.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Instants as DATETIME(6) columns hold them by plain JDBC: UTC without a zone, which no driver or session setting shifts,
 * cut to microseconds so that what is read equals what was written.
 */
public final class UtcTime {

    private UtcTime() {}

    public static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    public static Instant instant(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
