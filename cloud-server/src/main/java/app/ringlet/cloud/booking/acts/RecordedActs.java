package app.ringlet.cloud.booking.acts;

import app.ringlet.cloud.booking.Acts;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

@Service
class RecordedActs implements Acts {

    private static final int LONGEST_SCOPE = 64;
    private static final int LONGEST_KEY = 200;

    private final LedgerTransactions transactions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    RecordedActs(LedgerTransactions transactions, JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        // A recorded result must come back as it was given, with the salon's offset.
        this.json = json.rebuild()
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
        this.clock = clock;
    }

    private record Recorded(byte[] request, @Nullable String result) {}

    @Override
    public <T> T once(String scope, String key, Object request, Class<T> type, Supplier<? extends T> act) {
        check("scope", scope, LONGEST_SCOPE);
        check("Idempotency-Key", key, LONGEST_KEY);
        byte[] digest = sha256(json.writeValueAsBytes(request));
        return transactions.run(() -> {
            if (begin(scope, key, digest)) {
                T result = act.get();
                record(scope, key, json.writeValueAsString(result));
                return result;
            }
            return json.readValue(recorded(scope, key, digest), type);
        });
    }

    /** Waits for one who is just doing it. @return whether it is ours to do */
    private boolean begin(String scope, String key, byte[] digest) {
        return jdbc.sql("INSERT IGNORE INTO act (tenant_id, scope, act_key, request, at) VALUES (?, ?, ?, ?, ?)")
                        .params(tenant(), scope, key, digest, Columns.utc(clock.instant()))
                        .update()
                == 1;
    }

    private void record(String scope, String key, String result) {
        jdbc.sql("UPDATE act SET result = ? WHERE tenant_id = ? AND scope = ? AND act_key = ?")
                .params(result, tenant(), scope, key)
                .update();
    }

    private String recorded(String scope, String key, byte[] digest) {
        // A locking read sees what was committed while we waited, whatever the transaction's snapshot.
        Recorded found = jdbc.sql("SELECT request, result FROM act"
                        + " WHERE tenant_id = ? AND scope = ? AND act_key = ? LOCK IN SHARE MODE")
                .params(tenant(), scope, key)
                .query((row, n) -> new Recorded(row.getBytes("request"), row.getString("result")))
                .single();
        if (!Arrays.equals(found.request(), digest)) {
            throw new Refusal(
                    ErrorCode.IDEMPOTENCY_CONFLICT, "This Idempotency-Key was used for another request already.");
        }
        return Objects.requireNonNull(found.result(), "an act cannot be repeated from within itself");
    }

    private static void check(String name, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw Refusal.ofField(name, "A " + name + " has 1 to " + longest + " characters.");
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
