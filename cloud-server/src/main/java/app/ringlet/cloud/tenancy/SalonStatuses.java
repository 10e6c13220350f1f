package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.UtcTime;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.salon.TenantStatus;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How salons stand with us, and how that changes: one at a time, for the salon's row is locked. */
@Service
public class SalonStatuses {

    private static final List<String> SHUT = Arrays.stream(TenantStatus.values())
            .filter(status -> Arrays.stream(Door.values()).anyMatch(door -> !door.isOpen(status)))
            .map(Enum::name)
            .toList();

    /** Out of these, who becomes active begins to pay; who was suspended did so before. */
    private static final Set<TenantStatus> UNPAID = EnumSet.of(TenantStatus.TRIAL, TenantStatus.INACTIVE);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SalonStatuses(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param from the statuses that it may be in before
     * @return the status before
     * @throws Refusal {@code not_found}; {@code bad_transition} from another status
     */
    @Transactional
    public TenantStatus change(UUID salon, Set<TenantStatus> from, TenantStatus to, String reason) {
        TenantStatus before = jdbc.sql("SELECT status FROM tenant WHERE id = ? FOR UPDATE")
                .param(Ids.bytes(salon))
                .query((row, n) -> TenantStatus.valueOf(row.getString(1)))
                .optional()
                .orElseThrow(() -> Refusal.notFound("salon"));
        if (!from.contains(before)) {
            throw new Refusal(
                    ErrorCode.BAD_TRANSITION, "This salon is " + before + ", which does not become " + to + ".");
        }
        jdbc.sql("UPDATE tenant SET status = ?, status_reason = ?, status_since = ? WHERE id = ?")
                .params(to.name(), reason, UtcTime.column(clock.instant()), Ids.bytes(salon))
                .update();
        events.publishEvent(new SalonStatusChanged(salon, before, to));
        if (to == TenantStatus.ACTIVE && UNPAID.contains(before)) {
            events.publishEvent(new SubscriptionStarted(salon));
        }
        return before;
    }

    /** Those to which any door is shut. */
    Map<UUID, TenantStatus> shut() {
        return jdbc
                .sql("SELECT id, status FROM tenant WHERE status IN (:shut)")
                .param("shut", SHUT)
                .query((row, n) -> Map.entry(Ids.of(row.getBytes(1)), TenantStatus.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
