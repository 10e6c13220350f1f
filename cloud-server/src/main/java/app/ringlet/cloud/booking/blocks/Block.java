package app.ringlet.cloud.booking.blocks;

import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.booking.BlockedTimeView;
import java.time.Instant;
import java.util.UUID;

/** A block's row. @param resource the employee's or the unit's id */
record Block(UUID id, long version, Kind kind, UUID resource, Instant start, Instant end, String reason) {

    enum Kind {
        EMPLOYEE,
        UNIT
    }

    LedgerMask mask() {
        return LedgerMask.builder().add(resource, start, end).build();
    }

    BlockedTimeView view(Salon salon) {
        return new BlockedTimeView(
                id,
                version,
                kind == Kind.EMPLOYEE ? resource : null,
                kind == Kind.UNIT ? resource : null,
                salon.local(start),
                salon.local(end),
                reason);
    }
}
