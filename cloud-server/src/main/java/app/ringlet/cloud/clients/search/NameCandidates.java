package app.ringlet.cloud.clients.search;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which clients are worth a closer look: those with keys in common with what was typed, by ranges of one index. */
@Component
class NameCandidates {

    private static final int MOST = 500;
    private static final int WORDS = 6;
    private static final String MATCH =
            "SELECT client_id, %d AS word, %d AS weight FROM client_name_key WHERE tenant_id = ? AND kind = '%s' AND ";

    private final JdbcClient jdbc;

    NameCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Candidate(UUID id, String name) {}

    /** Those with the most in common first, {@value #MOST} at most. */
    List<Candidate> of(List<String> typed) {
        List<String> branches = new ArrayList<>();
        List<Object> params = new ArrayList<>();
        byte[] tenant = Ids.bytes(CurrentTenant.id());
        List<String> words = typed.subList(0, Math.min(WORDS, typed.size()));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            // Words hold letters and digits only: nothing in them means anything to LIKE.
            branches.add(MATCH.formatted(i, 4, "W") + "name_key LIKE ?");
            params.addAll(List.of(tenant, word + "%"));
            in(i, 2, "D", NameKeys.deletions(word), tenant, branches, params);
            in(i, 1, "P", NameKeys.sounds(word), tenant, branches, params);
        }
        params.add(tenant);
        return jdbc.sql("SELECT c.id, c.name FROM (" + String.join(" UNION ", branches) + ") k"
                        + " JOIN client c ON c.tenant_id = ? AND c.id = k.client_id WHERE c.archived = FALSE"
                        + " GROUP BY c.id, c.name ORDER BY SUM(k.weight) DESC, c.name LIMIT " + MOST)
                .params(params)
                .query((row, n) -> new Candidate(Ids.of(row.getBytes(1)), row.getString(2)))
                .list();
    }

    private static void in(
            int word,
            int weight,
            String kind,
            Collection<String> keys,
            byte[] tenant,
            List<String> branches,
            List<Object> params) {
        if (keys.isEmpty()) {
            return;
        }
        String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
        branches.add(MATCH.formatted(word, weight, kind) + "name_key IN (" + marks + ")");
        params.add(tenant);
        params.addAll(keys);
    }
}
