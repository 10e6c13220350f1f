package app.ringlet.cloud.platform.secrets;

import java.util.regex.Pattern;

/**
 * A column that holds what {@link Vault} sealed. Each is a bean, so that {@link Reseal} finds it when a key is rotated out.
 *
 * @param table whose key is a column {@code id}
 * @param column text that is compared byte by byte (utf8mb4_bin, ascii_bin); null where there is nothing
 * @param purpose the one that its texts are sealed for
 */
public record SealedColumn(String table, String column, String purpose) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public SealedColumn {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException("No names of a table and a column: " + table + ", " + column);
        }
    }
}
