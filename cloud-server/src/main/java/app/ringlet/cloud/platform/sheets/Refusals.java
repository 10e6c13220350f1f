package app.ringlet.cloud.platform.sheets;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.imports.ImportRow;
import app.ringlet.protocol.imports.ImportRow.Outcome;
import java.util.List;
import java.util.Objects;

/** What of a file is refused. */
public final class Refusals {

    private static final int SHOWN = 100;

    private Refusals() {}

    public static ImportRow of(int line, String name, Refusal refusal) {
        String field =
                refusal.errors().isEmpty() ? null : refusal.errors().getFirst().field();
        return ImportRow.refused(
                line, name.isEmpty() ? null : name, refusal.code().wire(), field, refusal.getMessage());
    }

    /** @throws Refusal {@code rows_refused} if any row is */
    public static void check(List<ImportRow> rows) {
        List<ImportRow> refused =
                rows.stream().filter(row -> row.outcome() == Outcome.REFUSED).toList();
        if (refused.isEmpty()) {
            return;
        }
        throw new Refusal(
                ErrorCode.ROWS_REFUSED,
                "Nothing was imported, because " + refused.size() + " of " + rows.size()
                        + " rows are refused. Correct them, or leave them out with skipRefused.",
                refused.stream()
                        .limit(SHOWN)
                        .map(row -> new FieldError(
                                "line " + row.line() + (row.field() == null ? "" : ": " + row.field()),
                                Objects.requireNonNullElse(row.message(), "")))
                        .toList());
    }
}
