package app.ringlet.cloud.booking.visit;

import app.ringlet.cloud.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How ids and times stand in columns: 16 bytes, and UTC whatever zone the machine is in. */
public final class Columns {

    private static final int LABEL = 120;

    private Columns() {}

    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static UUID id(ResultSet row, String column) throws SQLException {
        return Ids.of(row.getBytes(column));
    }

    public static @Nullable UUID optionalId(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : Ids.of(bytes);
    }

    public static byte @Nullable [] optional(@Nullable UUID id) {
        return id == null ? null : Ids.bytes(id);
    }

    /** To the length of a label's column. */
    public static String shortened(String label) {
        return label.length() > LABEL ? label.substring(0, LABEL) : label;
    }

    public static List<byte[]> keys(Collection<UUID> ids) {
        return ids.stream().map(Ids::bytes).toList();
    }
}
