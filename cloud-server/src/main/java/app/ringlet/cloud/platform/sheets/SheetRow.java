package app.ringlet.cloud.platform.sheets;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row's fields that are not blank, by column. @param line where it begins in the file, from 1 */
public record SheetRow(int line, Map<String, String> fields) {

    public SheetRow {
        fields = Map.copyOf(fields);
    }

    public @Nullable String get(String column) {
        return fields.get(column);
    }

    public Optional<String> find(String column) {
        return Optional.ofNullable(get(column));
    }

    /** The name of a person, in one column ({@code name}) or in two ({@code first}, {@code last}); empty if there is none. */
    public String personName() {
        return find("name")
                .orElseGet(() -> (find("first").orElse("") + " " + find("last").orElse("")).strip());
    }
}
