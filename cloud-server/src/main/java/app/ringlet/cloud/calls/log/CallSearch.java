package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.salon.ClientView;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds calls of the current salon. Without words the order is an index's, and only a page of it is read. Words are found by a full-text
 * index, names by the clients' own search, digits in an index of numbers; what any of them finds is found.
 */
@Component
class CallSearch {

    private static final int MOST_CLIENTS = 200;
    private static final int FEWEST_DIGITS = 3;

    private final JdbcClient jdbc;
    private final Clients clients;

    CallSearch(JdbcClient jdbc, Clients clients) {
        this.jdbc = jdbc;
        this.clients = clients;
    }

    /** @param ids of a page, the newest first. @param total of all pages */
    record Found(List<UUID> ids, long total) {}

    Found find(CallFilter filter, Pageable page) {
        Map<String, Object> values = new HashMap<>();
        values.put("tenant", Ids.bytes(CurrentTenant.id()));
        String which = " FROM phone_call c" + said(filter, values) + where(filter, values);
        long total = jdbc.sql("SELECT COUNT(*)" + which)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", page.getPageSize());
        values.put("offset", page.getOffset());
        List<UUID> ids = jdbc.sql(
                        "SELECT c.id" + which + " ORDER BY c.started_at DESC, c.id DESC LIMIT :size OFFSET :offset")
                .params(values)
                .query((row, n) -> Ids.of(row.getBytes(1)))
                .list();
        return new Found(ids, total);
    }

    private static String where(CallFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" WHERE c.tenant_id = :tenant");
        in(where, values, "state", filter.states());
        in(where, values, "reason", filter.reasons());
        in(where, values, "outcome", filter.outcomes());
        if (filter.direction() != null) {
            where.append(" AND c.direction = :direction");
            values.put("direction", filter.direction().name());
        }
        if (filter.takenBy() != null) {
            where.append(" AND c.taken_by = :takenBy");
            values.put("takenBy", Ids.bytes(filter.takenBy()));
        }
        if (filter.from() != null) {
            where.append(" AND c.started_at >= :from");
            values.put("from", Timestamp.from(filter.from()));
        }
        if (filter.to() != null) {
            where.append(" AND c.started_at < :to");
            values.put("to", Timestamp.from(filter.to()));
        }
        if (filter.hasRecording() != null) {
            where.append(filter.hasRecording() ? " AND EXISTS " : " AND NOT EXISTS ")
                    .append("""
                        (SELECT 1 FROM call_recording r WHERE r.tenant_id = c.tenant_id AND r.call_id = c.id AND r.state = 'READY')
                        """);
        }
        return where.toString();
    }

    private static void in(
            StringBuilder where, Map<String, Object> values, String column, Collection<? extends Enum<?>> wanted) {
        if (!wanted.isEmpty()) {
            where.append(" AND c.")
                    .append(column)
                    .append(" IN (:")
                    .append(column)
                    .append(')');
            values.put(column, wanted.stream().map(Enum::name).toList());
        }
    }

    private String said(CallFilter filter, Map<String, Object> values) {
        String text = filter.text();
        if (text == null || text.isBlank()) {
            return "";
        }
        List<String> ways = new ArrayList<>();
        SoughtWords words = SoughtWords.of(text);
        if (!words.indexed().isEmpty()) {
            ways.add("SELECT call_id AS id FROM call_words WHERE tenant_id = :tenant"
                    + " AND MATCH(words) AGAINST(:indexed IN BOOLEAN MODE)" + like(words, values));
            values.put("indexed", words.query());
        } else if (!words.others().isEmpty()) {
            ways.add("SELECT call_id AS id FROM call_words WHERE tenant_id = :tenant" + like(words, values));
        }
        List<byte[]> named = clients.search(text, 0, MOST_CLIENTS).items().stream()
                .map(ClientView::id)
                .map(Ids::bytes)
                .toList();
        if (!named.isEmpty()) {
            ways.add("SELECT id FROM phone_call WHERE tenant_id = :tenant AND client_id IN (:named)");
            values.put("named", named);
        }
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.length() >= FEWEST_DIGITS) {
            ways.add("SELECT id FROM phone_call WHERE tenant_id = :tenant AND from_number LIKE :digits");
            values.put("digits", "%" + digits + "%");
        }
        return ways.isEmpty()
                ? " JOIN (SELECT id FROM phone_call WHERE 1 = 0) h ON h.id = c.id"
                : " JOIN (" + String.join(" UNION ", ways) + ") h ON h.id = c.id";
    }

    private static String like(SoughtWords words, Map<String, Object> values) {
        StringBuilder all = new StringBuilder();
        List<String> others = words.others();
        for (int i = 0; i < others.size(); i++) {
            all.append(" AND words LIKE :other").append(i);
            values.put("other" + i, "%" + others.get(i) + "%");
        }
        return all.toString();
    }
}
