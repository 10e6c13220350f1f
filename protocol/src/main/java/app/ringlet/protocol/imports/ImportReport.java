package app.ringlet.protocol.imports;

import java.util.List;

/**
 * What became of a file, or what would.
 *
 * @param dryRun whether nothing was written
 * @param created rows that made something new
 * @param matched rows that the salon knew already; they change nothing
 * @param rows each row, in the file's order
 */
public record ImportReport(boolean dryRun, int created, int matched, int refused, List<ImportRow> rows) {

    public ImportReport {
        rows = List.copyOf(rows);
    }

    public static ImportReport of(boolean dryRun, List<ImportRow> rows) {
        return new ImportReport(
                dryRun,
                count(rows, ImportRow.Outcome.CREATED),
                count(rows, ImportRow.Outcome.MATCHED),
                count(rows, ImportRow.Outcome.REFUSED),
                rows);
    }

    private static int count(List<ImportRow> rows, ImportRow.Outcome outcome) {
        return Math.toIntExact(
                rows.stream().filter(row -> row.outcome() == outcome).count());
    }
}
