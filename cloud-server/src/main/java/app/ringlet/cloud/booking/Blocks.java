package app.ringlet.cloud.booking;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.BlockedTimeView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time of the current salon's people and units that is kept free of visits: it stands in the ledger as an appointment does. Each act
 * is one transaction and publishes {@link BlockChanged} in it. A foreign id is {@code not_found}.
 */
public interface Blocks {

    /**
     * What is to be blocked: an employee's time or a unit's, not both.
     *
     * @param start on five minutes
     * @param end on five minutes, after {@code start} and after now; 14 days later and two years ahead at most
     * @param reason 500 characters at most
     */
    record Wanted(@Nullable UUID employeeId, @Nullable UUID unitId, Instant start, Instant end, String reason) {}

    /** @throws Refusal {@code slot_taken}, naming what is there; {@code invalid_field}; {@code in_the_past} */
    BlockedTimeView add(Wanted wanted);

    /** @throws Refusal as {@link #add}; {@code stale_version} */
    BlockedTimeView change(UUID id, Wanted wanted, long expectedVersion);

    void remove(UUID id);

    /** What overlaps [from, to), by start. @param size 1 to 200 */
    Page<BlockedTimeView> list(Instant from, Instant to, int page, int size);
}
