package app.ringlet.cloud.providers.chain;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.receptionist.model.Use;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What salons use of the models of others. Protected by being added to in the database, one statement a use. */
@Repository
class Spending {

    private static final int YEAR = 100;

    /** What a salon used of a provider in a month. */
    record Spent(String provider, long questions, long inputTokens, long outputTokens, long costMicros) {}

    private final JdbcClient jdbc;

    Spending(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a calendar month; all providers together, in and out. */
    long tokens(UUID tenant, YearMonth month) {
        return jdbc.sql("SELECT COALESCE(SUM(input_tokens + output_tokens), 0) FROM model_spend WHERE tenant_id = ?"
                        + " AND spent_month = ?")
                .params(Ids.bytes(tenant), number(month))
                .query(Long.class)
                .single();
    }

    List<Spent> of(UUID tenant, YearMonth month) {
        return jdbc.sql("SELECT provider, questions, input_tokens, output_tokens, cost_micros FROM model_spend"
                        + " WHERE tenant_id = ? AND spent_month = ? ORDER BY provider")
                .params(Ids.bytes(tenant), number(month))
                .query((row, index) -> new Spent(
                        row.getString("provider"),
                        row.getLong("questions"),
                        row.getLong("input_tokens"),
                        row.getLong("output_tokens"),
                        row.getLong("cost_micros")))
                .list();
    }

    void add(UUID tenant, YearMonth month, List<Use> uses) {
        for (Use use : Use.byModel(uses)) {
            long questions = uses.stream()
                    .filter(u ->
                            u.provider().equals(use.provider()) && u.model().equals(use.model()))
                    .count();
            jdbc.sql("INSERT INTO model_spend (tenant_id, spent_month, provider, questions, input_tokens,"
                            + " output_tokens, cost_micros) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                            + " questions = questions + ?, input_tokens = input_tokens + ?, output_tokens ="
                            + " output_tokens + ?, cost_micros = cost_micros + ?")
                    .params(
                            Ids.bytes(tenant),
                            number(month),
                            use.provider(),
                            questions,
                            use.inputTokens(),
                            use.outputTokens(),
                            use.costMicros(),
                            questions,
                            use.inputTokens(),
                            use.outputTokens(),
                            use.costMicros())
                    .update();
        }
    }

    private static int number(YearMonth month) {
        return month.getYear() * YEAR + month.getMonthValue();
    }
}
