package app.ringlet.cloud.booking.holds;

import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold's own row; what is held are the items under its id.
 *
 * @param moving the appointment that is to go there. What of the items it takes already is its own, and not the hold's; whatever changes
 *     its time ends the hold first
 */
record StoredHold(
        UUID id,
        HoldOwner owner,
        Instant start,
        Instant expiresAt,
        @Nullable UUID moving) {

    @Nullable
    UUID callId() {
        return owner.kind() == HoldOwner.Kind.CALL ? owner.id() : null;
    }

    StoredHold until(Instant later) {
        return new StoredHold(id, owner, start, later, moving);
    }

    HoldView view(List<PlannedItem> items, Salon salon) {
        return new HoldView(
                id,
                owner,
                salon.local(start),
                salon.local(PlannedItem.end(items)),
                salon.local(expiresAt),
                items.stream().map(i -> i.view(salon)).toList());
    }
}
