package app.ringlet.cloud.push.log;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The time as a salon's clocks show it. A zone is looked up once a minute, not with each event. */
@Component
public class SalonTime {

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private final Salons salons;
    private final Clock clock;
    private final Map<UUID, KnownZone> zones = new ConcurrentHashMap<>();

    SalonTime(Salons salons, Clock clock) {
        this.salons = salons;
        this.clock = clock;
    }

    public OffsetDateTime now(UUID tenantId) {
        return now(zone(tenantId));
    }

    OffsetDateTime now(ZoneId zone) {
        return clock.instant().atZone(zone).toOffsetDateTime();
    }

    ZoneId zone(UUID tenantId) {
        Instant now = clock.instant();
        KnownZone known = zones.get(tenantId);
        if (known == null || !known.until().isAfter(now)) {
            known = new KnownZone(load(tenantId), now.plus(KNOWN_FOR));
            zones.put(tenantId, known);
        }
        return known.zone();
    }

    private ZoneId load(UUID tenantId) {
        return salons.byId(tenantId).map(Salon::zone).orElseThrow(() -> Refusal.notFound("salon"));
    }

    private record KnownZone(ZoneId zone, Instant until) {}
}
