package app.ringlet.cloud.tenancy;

import app.ringlet.protocol.calls.NumberView;
import app.ringlet.protocol.calls.NumberView.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number by which a salon is, was or will be called.
 *
 * @param phone E.164
 * @param carrierSid the carrier's id of it; absent if it did not come to us through this server
 */
public record SalonNumber(
        UUID id,
        UUID tenantId,
        String phone,
        String label,
        State state,
        @Nullable String carrierSid,
        Instant since,
        @Nullable Instant releasedAt) {

    public NumberView view(Salon salon) {
        return new NumberView(
                id,
                phone,
                label,
                state,
                state == State.ACTIVE && phone.equals(salon.phone()),
                salon.local(since),
                releasedAt == null ? null : salon.local(releasedAt));
    }
}
