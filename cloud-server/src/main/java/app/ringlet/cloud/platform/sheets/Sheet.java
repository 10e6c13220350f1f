package app.ringlet.cloud.platform.sheets;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table with a first row of column names. */
public final class Sheet {

    /** Rows of one file, without the first. */
    public static final int MOST_ROWS = 20_000;

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int LONGEST_HEAD = 10_000;

    private final List<SheetRow> rows;
    private final Set<String> columns;

    private Sheet(List<SheetRow> rows, Set<String> columns) {
        this.rows = List.copyOf(rows);
        this.columns = Set.copyOf(columns);
    }

    /**
     * Reads CSV with the separator that its first line has most of.
     *
     * @param names what each column may be called, see {@link ColumnNames}; other columns are passed over
     * @throws Refusal {@code invalid_field} for what is no table, or has one column twice; {@code payload_too_large}
     */
    public static Sheet read(String text, ColumnNames names) {
        List<SheetRow> rows = new ArrayList<>();
        Map<Integer, String> places = new HashMap<>();
        boolean head = true;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(ForeignText.MOST_BYTES)
                .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                if (head) {
                    places.putAll(names.places(record.getFields()));
                    head = false;
                } else if (record.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    rows.add(row(record, places));
                }
                if (rows.size() > MOST_ROWS) {
                    throw new Refusal(ErrorCode.PAYLOAD_TOO_LARGE, "A file has 20,000 rows at most; send it in parts.");
                }
            }
        } catch (CsvParseException broken) {
            throw Refusal.ofField("file", "The table breaks off within a quoted field.");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Sheet(rows, Set.copyOf(places.values()));
    }

    public List<SheetRow> rows() {
        return rows;
    }

    /** Whether the table has the column at all. */
    public boolean has(String column) {
        return columns.contains(column);
    }

    private static SheetRow row(CsvRecord record, Map<Integer, String> places) {
        Map<String, String> fields = new HashMap<>();
        places.forEach((place, column) -> {
            if (place < record.getFieldCount() && !record.getField(place).isBlank()) {
                fields.put(column, record.getField(place).strip());
            }
        });
        return new SheetRow(Math.toIntExact(record.getStartingLineNumber()), fields);
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String line = text.substring(0, Math.min(LONGEST_HEAD, end < 0 ? text.length() : end));
        char best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(line, separator) > count(line, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
