package app.ringlet.cloud.booking.feed;

import app.ringlet.cloud.booking.visit.Columns;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code calendar_feed}. A secret has 256 bits and is kept as its hash: who reads the table learns no address. */
@Component
class FeedSecrets {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    FeedSecrets(JdbcClient jdbc, InstantSource clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whose feed it is. */
    record Owner(UUID tenantId, UUID employeeId) {}

    /** @return the new secret, of letters that a path can hold; the employee's earlier one no longer counts */
    @Transactional
    String replace(UUID employee) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("REPLACE INTO calendar_feed (tenant_id, employee_id, secret_hash, created_at) VALUES (?, ?, ?, ?)")
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(employee), hash(secret), Columns.utc(clock.instant()))
                .update();
        audit.write(Deed.of("calendar_feed", employee, "made"));
        return secret;
    }

    @Transactional
    void end(UUID employee) {
        jdbc.sql("DELETE FROM calendar_feed WHERE tenant_id = ? AND employee_id = ?")
                .params(Ids.bytes(CurrentTenant.id()), Ids.bytes(employee))
                .update();
        audit.write(Deed.of("calendar_feed", employee, "ended"));
    }

    /** Not bound to the current tenant: the secret names it. */
    Optional<Owner> owner(String secret) {
        return jdbc.sql("SELECT tenant_id, employee_id FROM calendar_feed WHERE secret_hash = ?")
                .param(hash(secret))
                .query((row, n) -> new Owner(Columns.id(row, "tenant_id"), Columns.id(row, "employee_id")))
                .optional();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
