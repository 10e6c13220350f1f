package app.ringlet.cloud.calls.vapi;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.platform.secrets.SealedColumn;
import app.ringlet.cloud.platform.secrets.Vault;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.VapiConnection;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which salon's assistant posts where, and with which secret; a salon has one, by the table's key. */
@Service
public class VapiConnections {

    static final String PATH = "/api/v1/webhooks/vapi";
    static final String CONNECTION = "connection";
    private static final String PURPOSE = "vapi";
    static final SealedColumn COLUMN = new SealedColumn("vapi_connection", "secret", PURPOSE);
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final PublicUrl publicUrl;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    VapiConnections(JdbcClient jdbc, Vault vault, PublicUrl publicUrl, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.publicUrl = publicUrl;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new one, which takes the place of any before. Its secret is told here and never again. */
    @Transactional
    public VapiConnection connect(Salon salon) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        jdbc.sql("""
            INSERT INTO vapi_connection (id, tenant_id, secret, made_at) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE secret = VALUES(secret), made_at = VALUES(made_at)
            """)
                .params(
                        Ids.bytes(Ids.next()),
                        Ids.bytes(salon.id()),
                        vault.seal(PURPOSE, secret.getBytes(StandardCharsets.UTF_8)),
                        UtcTime.column(now))
                .update();
        audit.write(Deed.of("vapi", salon.id(), "connected"));
        VapiConnection made = of(salon);
        return new VapiConnection(made.serverUrl(), made.connectedAt(), secret);
    }

    /** Without its secret. */
    @Transactional(readOnly = true)
    public VapiConnection of(Salon salon) {
        return jdbc.sql("SELECT id, made_at FROM vapi_connection WHERE tenant_id = ?")
                .param(Ids.bytes(salon.id()))
                .query((row, n) -> new VapiConnection(
                        publicUrl.of(PATH + "?" + CONNECTION + "=" + Ids.of(row.getBytes(1))),
                        salon.local(UtcTime.instant(row.getObject(2, LocalDateTime.class))),
                        null))
                .optional()
                .orElse(new VapiConnection(null, null, null));
    }

    @Transactional
    public void disconnect() {
        UUID tenant = CurrentTenant.id();
        int gone = jdbc.sql("DELETE FROM vapi_connection WHERE tenant_id = ?")
                .param(Ids.bytes(tenant))
                .update();
        if (gone == 1) {
            audit.write(Deed.of("vapi", tenant, "disconnected"));
        }
    }

    /** Whose it is; not bound to the current tenant. */
    Optional<UUID> tenant(UUID connection) {
        return jdbc.sql("SELECT tenant_id FROM vapi_connection WHERE id = ?")
                .param(Ids.bytes(connection))
                .query((row, n) -> Ids.of(row.getBytes(1)))
                .optional();
    }

    /** What its requests are signed with; not bound to the current tenant. */
    Optional<String> secret(UUID connection) {
        return jdbc.sql("SELECT secret FROM vapi_connection WHERE id = ?")
                .param(Ids.bytes(connection))
                .query(String.class)
                .optional()
                .map(text -> new String(vault.open(PURPOSE, text), StandardCharsets.UTF_8));
    }
}
