package app.ringlet.cloud.clients.imports;

import app.ringlet.cloud.clients.search.NameIndex;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.salon.NewClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Many clients at once: a statement for each five hundred. */
@Component
class ClientRows {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final NameIndex names;

    ClientRows(JdbcClient jdbc, NameIndex names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Those of {@code clients} whom the salon knows, by {@link ClientSheet#identity}. */
    Map<String, UUID> known(List<NewClient> clients) {
        Map<String, UUID> known = new HashMap<>();
        look(clients, NewClient::phone, "SELECT phone AS found, client_id AS id FROM client_phone", "phone", "", known);
        List<NewClient> numberless =
                clients.stream().filter(c -> c.phone() == null).toList();
        look(numberless, NewClient::email, "SELECT email AS found, id FROM client", "email", "", known);
        look(
                numberless.stream().filter(c -> c.email() == null).toList(),
                NewClient::name,
                "SELECT name AS found, id FROM client",
                "name",
                "name:",
                known);
        return known;
    }

    private void look(
            List<NewClient> clients,
            Function<NewClient, @Nullable String> value,
            String select,
            String column,
            String prefix,
            Map<String, UUID> known) {
        List<String> values =
                clients.stream().map(value).filter(Objects::nonNull).toList();
        // A number belongs to whom it belongs to; of the others only those who are still in the lists count.
        String alive = column.equals("phone") ? "" : " AND archived = FALSE AND merged_into IS NULL";
        for (List<String> some : parts(values)) {
            jdbc.sql(select + " WHERE tenant_id = :tenant AND " + column + " IN (:some)" + alive)
                    .param("tenant", tenant())
                    .param("some", some)
                    .query(row -> {
                        known.putIfAbsent(
                                prefix + row.getString("found").toLowerCase(Locale.ROOT), Ids.of(row.getBytes("id")));
                    });
        }
    }

    void insert(Map<UUID, NewClient> clients) {
        for (List<Map.Entry<UUID, NewClient>> some : parts(List.copyOf(clients.entrySet()))) {
            insert(
                    "client (tenant_id, id, version, name, phone, email, notes, archived, tags, language, birthday)",
                    "(?, ?, 0, ?, ?, ?, ?, FALSE, ?, ?, ?)",
                    some,
                    (id, c) -> Arrays.asList(
                            tenant(),
                            Ids.bytes(id),
                            c.name(),
                            c.phone(),
                            c.email(),
                            c.notes(),
                            String.join("\n", c.tags() == null ? List.of() : c.tags()),
                            c.language(),
                            c.birthday()));
            insert(
                    "client_phone (tenant_id, phone, client_id)",
                    "(?, ?, ?)",
                    some.stream().filter(e -> e.getValue().phone() != null).toList(),
                    (id, c) -> Arrays.asList(tenant(), c.phone(), Ids.bytes(id)));
        }
        Map<UUID, String> called = new HashMap<>();
        clients.forEach((id, client) -> called.put(id, client.name()));
        names.add(CurrentTenant.id(), called);
    }

    /** A client as the values of a row. */
    private interface Values {
        List<@Nullable Object> of(UUID id, NewClient client);
    }

    private void insert(String table, String marks, List<Map.Entry<UUID, NewClient>> clients, Values values) {
        if (clients.isEmpty()) {
            return;
        }
        List<@Nullable Object> params = new ArrayList<>();
        clients.forEach(client -> params.addAll(values.of(client.getKey(), client.getValue())));
        jdbc.sql("INSERT INTO " + table + " VALUES " + marks + (", " + marks).repeat(clients.size() - 1))
                .params(params)
                .update();
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
