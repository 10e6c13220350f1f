package app.ringlet.cloud.booking;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistPatch;
import app.ringlet.protocol.booking.WaitlistStatus;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a time of the current salon to become free. Each act is one transaction, or part of the caller's, and publishes
 * {@link WaitlistChanged} in it. A foreign id is {@code not_found}.
 */
public interface Waitlist {

    /**
     * A blocked client is put on the list by the desk only, and is offered nothing while blocked.
     *
     * @throws Refusal {@code invalid_field}, {@code not_found} and {@code employee_cannot} for what nobody here could be offered;
     *     {@code client_blocked} for others than the desk
     */
    WaitlistEntryView join(NewWaitlistEntry wishes);

    /** @throws Refusal as {@link #join}; {@code stale_version}; {@code bad_transition} for one that does not wait */
    WaitlistEntryView change(UUID id, long version, WaitlistPatch patch);

    /** Ends it, with what is offered to it; does nothing if it has ended already. */
    WaitlistEntryView withdraw(UUID id);

    /** Books what is offered; again, answers the same. @throws Refusal {@code hold_gone}, {@code bad_transition} */
    AppointmentView accept(UUID id, Actor by);

    /** Goes on waiting, and is not offered that time again. @throws Refusal {@code bad_transition} if nothing is offered */
    WaitlistEntryView decline(UUID id);

    WaitlistEntryView get(UUID id);

    /** Who has waited longest first. @param statuses empty for all */
    Page<WaitlistEntryView> list(Set<WaitlistStatus> statuses, @Nullable UUID clientId, int page, int size);

    /** What is kept for the client just now: entries that are OFFERED, what runs out first before others. */
    List<WaitlistEntryView> offersTo(UUID clientId);
}
