package app.ringlet.protocol.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param line where it begins in the file, from 1; of a calendar, the event's place
 * @param name of the client, as far as it could be read
 * @param id of what was made or known; absent in a dry run for what is new, and for what is refused
 * @param code as in an error, of what is refused
 * @param field the column at fault, if one is
 * @param message why it is refused, in a sentence
 */
public record ImportRow(
        int line,
        Outcome outcome,
        @Nullable String name,
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String field,
        @Nullable String message) {

    /** What can become of a row. */
    public enum Outcome {
        CREATED,
        MATCHED,
        REFUSED
    }

    public static ImportRow created(int line, @Nullable String name, @Nullable UUID id) {
        return new ImportRow(line, Outcome.CREATED, name, id, null, null, null);
    }

    public static ImportRow matched(int line, @Nullable String name, UUID id) {
        return new ImportRow(line, Outcome.MATCHED, name, id, null, null, null);
    }

    public static ImportRow refused(
            int line, @Nullable String name, String code, @Nullable String field, @Nullable String message) {
        return new ImportRow(line, Outcome.REFUSED, name, null, code, field, message);
    }
}
