package app.ringlet.cloud.booking;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.booking.HoldView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Slots of the current salon that are kept for a short time. While it lives, a hold takes its time as an appointment
 * does; once its time has run out it blocks nobody. The salon's lead time and horizon bind all holds but the desk's. Placing publishes {@link HoldPlaced}; every end, also by
 * running out or by becoming an appointment, publishes {@link HoldReleased}.
 */
public interface Holds {

    /**
     * @throws Refusal {@code too_soon}, {@code too_far_ahead} for others than the desk; {@code slot_taken}; {@code outside_hours}, {@code employee_cannot}, {@code in_the_past}; {@code not_found}
     *     for an id that is not the salon's
     */
    HoldView place(PlaceHold command);

    /** Lets it live {@code ttl} from now. @throws Refusal {@code hold_gone} if it has ended */
    HoldView extend(UUID holdId, Duration ttl);

    /** Gives the time back; does nothing if the hold has ended already. */
    void release(UUID holdId);

    /** Releases whatever the call still holds. @return how many there were */
    int releaseAllOf(UUID callId);

    /** A live hold. */
    Optional<HoldView> find(UUID holdId);

    /** The salon's live holds, by start. */
    List<HoldView> live();

    /** Those that the call holds, by id. */
    List<HoldView> liveOf(UUID callId);
}
