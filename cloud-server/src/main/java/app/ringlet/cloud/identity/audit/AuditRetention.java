package app.ringlet.cloud.identity.audit;

import app.ringlet.cloud.platform.retention.Retention;
import app.ringlet.cloud.platform.retention.RetentionSettings;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class AuditRetention implements Retention {

    private final AuditTable table;
    private final RetentionSettings settings;

    AuditRetention(AuditTable table, RetentionSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int sweep(Instant now, int most) {
        return table.deleteOlder(now.minus(settings.audit()), most);
    }
}
