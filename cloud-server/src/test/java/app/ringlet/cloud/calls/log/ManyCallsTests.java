package app.ringlet.cloud.calls.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.testing.StatementCounter;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call log of years. */
class ManyCallsTests extends CallSearchTest {

    private static final int MANY = 100_000;

    @Autowired
    CallViews views;

    /** The other tests' searches through the same tables are not to find a hundred thousand calls. */
    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM call_words WHERE tenant_id = ?")
                .param(Ids.bytes(salon.id()))
                .update();
        jdbc.sql("DELETE FROM phone_call WHERE tenant_id = ? AND carrier_sid LIKE 'many-%'")
                .param(Ids.bytes(salon.id()))
                .update();
    }

    @Test
    void aPageOfAHundredThousandCallsCostsAsMuchAsOneOfTen() {
        fill(MANY);
        CallFilter all = new CallFilter(Set.of(), null, null, null, Set.of(), Set.of(), null, null, null);
        CallFilter said = new CallFilter(Set.of(), "rarity", null, null, Set.of(), Set.of(), null, null, null);

        CurrentTenant.run(salon.id(), () -> {
            assertThat(StatementCounter.count(() -> views.search(salon, all, 3, 50)))
                    .isLessThanOrEqualTo(6);
            assertThat(views.search(salon, all, 3, 50).total()).isEqualTo(MANY);
            assertThat(views.search(salon, said, 0, 50).items()).hasSize(10);
        });
        assertThat(plan("SELECT c.id FROM phone_call c WHERE c.tenant_id = ? ORDER BY c.started_at DESC, c.id"
                        + " DESC LIMIT 50"))
                .contains("call_by_")
                .doesNotContain("filesort");
        assertThat(plan("SELECT c.id FROM phone_call c WHERE c.tenant_id = ? AND c.outcome IN ('BOOKED')"
                        + " ORDER BY c.started_at DESC, c.id DESC LIMIT 50"))
                .contains("call_by_outcome")
                .doesNotContain("filesort");
    }

    private String plan(String statement) {
        return jdbc.sql("EXPLAIN " + statement)
                .param(Ids.bytes(salon.id()))
                .query()
                .listOfRows()
                .toString();
    }

    /** So many calls; of each 10,000 one in which something rare was said. One statement for 1,000: the way there and back counts. */
    private void fill(int count) {
        String rows = String.join(",", Collections.nCopies(1_000, "(?, ?, 0, ?, ?, '', 'ENDED', ?, ?, ?)"));
        byte[] tenant = Ids.bytes(salon.id());
        for (int start = 0; start < count; start += 1_000) {
            List<Object> values = new ArrayList<>();
            for (int i = start; i < start + 1_000; i++) {
                byte[] id = Ids.bytes(Ids.next());
                String outcome = CallOutcome.values()[i % CallOutcome.values().length].name();
                Timestamp at = Timestamp.from(MONDAY.plusSeconds(i));
                values.addAll(
                        List.of(id, tenant, "many-" + salon.id() + i, "+1646" + (5_000_000 + i), outcome, at, at));
                if (i % 10_000 == 0) {
                    jdbc.sql("INSERT INTO call_words (call_id, tenant_id, words) VALUES (?, ?, 'a rarity indeed')")
                            .params(id, tenant)
                            .update();
                }
            }
            jdbc.sql("INSERT INTO phone_call (id, tenant_id, version, carrier_sid, from_number, to_number, state,"
                            + " outcome, started_at, state_since) VALUES " + rows)
                    .params(values)
                    .update();
        }
    }
}
