package app.ringlet.cloud.clients.consent;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.salon.ClientConsents;
import app.ringlet.protocol.salon.ConsentKind;
import app.ringlet.protocol.salon.ConsentView;
import app.ringlet.protocol.salon.NewConsent;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code client_consent} of the current salon; rows are added only, until the client is erased. */
@Component
public class Consents {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Salons salons;
    private final InstantSource clock;
    private final Audit audit;

    Consents(JdbcClient jdbc, Salons salons, InstantSource clock, Audit audit) {
        this.jdbc = jdbc;
        this.salons = salons;
        this.clock = clock;
        this.audit = audit;
    }

    public ClientConsents of(UUID client) {
        var salon = salons.current();
        List<ConsentView> history = jdbc.sql("SELECT kind, given, at, source FROM client_consent"
                        + " WHERE tenant_id = ? AND client_id = ? ORDER BY at DESC, id DESC LIMIT " + MOST)
                .params(tenant(), Ids.bytes(client))
                .query((row, n) -> new ConsentView(
                        ConsentKind.valueOf(row.getString("kind")),
                        row.getBoolean("given"),
                        salon.local(UtcTime.instant(row.getObject("at", LocalDateTime.class))),
                        row.getString("source")))
                .list();
        Map<ConsentKind, ConsentView> newest = new EnumMap<>(ConsentKind.class);
        history.forEach(word -> newest.putIfAbsent(word.kind(), word));
        return new ClientConsents(List.copyOf(newest.values()), history);
    }

    @Transactional
    public void add(UUID client, NewConsent consent) {
        jdbc.sql("INSERT INTO client_consent (tenant_id, client_id, id, kind, given, at, source)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        tenant(),
                        Ids.bytes(client),
                        Ids.bytes(Ids.next()),
                        consent.kind().name(),
                        consent.given(),
                        UtcTime.column(clock.instant()),
                        consent.source().strip())
                .update();
        audit.write(Deed.created("client_consent", client, consent).about(client));
    }

    /** Everything that the one said counts as said by the other. */
    public void passOn(UUID from, UUID to) {
        jdbc.sql("UPDATE client_consent SET client_id = ? WHERE tenant_id = ? AND client_id = ?")
                .params(Ids.bytes(to), tenant(), Ids.bytes(from))
                .update();
    }

    public void erase(UUID client) {
        jdbc.sql("DELETE FROM client_consent WHERE tenant_id = ? AND client_id = ?")
                .params(tenant(), Ids.bytes(client))
                .update();
    }

    private static byte[] tenant() {
        return Ids.bytes(CurrentTenant.id());
    }
}
