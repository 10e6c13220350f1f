package app.ringlet.cloud.identity.audit;

import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.AuditQuery;
import app.ringlet.cloud.platform.audit.AuditSource;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.platform.audit.PersonTrail;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.identity.AuditLine;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The trail that is written for its own sake, of the current salon, or of the cloud itself where there is none. */
@Service
class AuditTrail implements Audit, AuditSource, PersonTrail {

    static final UUID NO_SALON = new UUID(0, 0);
    private static final int MOST_OF_A_PERSON = 1_000;

    private final AuditTable table;
    private final Differences differences;
    private final Salons salons;
    private final Clock clock;

    AuditTrail(AuditTable table, Differences differences, Salons salons, Clock clock) {
        this.table = table;
        this.differences = differences;
        this.salons = salons;
        this.clock = clock;
    }

    @Override
    public void write(Deed deed) {
        List<AuditLine.Change> changes = differences.between(deed.before(), deed.after());
        if (deed.hasValues() && changes.isEmpty()) {
            return;
        }
        UUID tenant = deed.tenant();
        table.add(new Entry(
                tenant == null ? tenant() : tenant,
                clock.instant(),
                Present.doer(deed.doer()),
                deed.kind(),
                deed.id(),
                deed.what(),
                deed.person(),
                Present.place(),
                deed.reason(),
                changes));
    }

    @Override
    public List<AuditLine> newest(AuditQuery query, int most) {
        return table.newest(tenant(), query, most);
    }

    @Override
    public long count(AuditQuery query) {
        return table.count(tenant(), query);
    }

    @Override
    public List<AuditLine> of(Collection<UUID> clients) {
        return table.about(tenant(), clients, MOST_OF_A_PERSON, salons.current().zone());
    }

    @Override
    public void erase(Collection<UUID> clients) {
        table.erase(tenant(), clients);
    }

    private static UUID tenant() {
        return CurrentTenant.find().orElse(NO_SALON);
    }
}
