package app.ringlet.cloud.clients.search;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code client_name_key}; written in the transaction that writes the name. */
@Component
public class NameIndex {

    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcClient jdbc;

    NameIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String kind, String key, UUID client) {}

    /** The clients of the current salon are found by these names, and no longer by others. */
    public void write(Map<UUID, String> names) {
        remove(names.keySet());
        add(CurrentTenant.id(), names);
    }

    /** For clients who have no keys yet. */
    public void add(UUID tenant, Map<UUID, String> names) {
        List<Row> rows = new ArrayList<>();
        names.forEach((client, name) -> rows(client, name, rows));
        // In the order of the table's key, so that many rows go side by side.
        rows.sort(Comparator.comparing(Row::kind).thenComparing(Row::key));
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            insert(tenant, rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
    }

    public void remove(Collection<UUID> clients) {
        jdbc.sql("DELETE FROM client_name_key WHERE tenant_id = :tenant AND client_id IN (:clients)")
                .param("tenant", Ids.bytes(CurrentTenant.id()))
                .param("clients", clients.stream().map(Ids::bytes).toList())
                .update();
    }

    private void insert(UUID tenant, List<Row> rows) {
        List<Object> values = new ArrayList<>(rows.size() * 4);
        for (Row row : rows) {
            values.addAll(List.of(Ids.bytes(tenant), row.kind(), row.key(), Ids.bytes(row.client())));
        }
        jdbc.sql("INSERT INTO client_name_key (tenant_id, kind, name_key, client_id) VALUES (?, ?, ?, ?)"
                        + ", (?, ?, ?, ?)".repeat(rows.size() - 1))
                .params(values)
                .update();
    }

    private static void rows(UUID client, String name, List<Row> rows) {
        Set<String> words = new LinkedHashSet<>(NameWords.of(name));
        Set<String> deletions = new LinkedHashSet<>();
        Set<String> sounds = new LinkedHashSet<>();
        for (String word : words) {
            deletions.addAll(NameKeys.deletions(word));
            sounds.addAll(NameKeys.sounds(word));
        }
        words.forEach(key -> rows.add(new Row("W", key, client)));
        deletions.forEach(key -> rows.add(new Row("D", key, client)));
        sounds.forEach(key -> rows.add(new Row("P", key, client)));
    }
}
