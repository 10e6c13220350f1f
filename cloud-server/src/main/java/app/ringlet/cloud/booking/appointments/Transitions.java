package app.ringlet.cloud.booking.appointments;

import static app.ringlet.protocol.booking.AppointmentStatus.CANCELLED;
import static app.ringlet.protocol.booking.AppointmentStatus.COMPLETED;
import static app.ringlet.protocol.booking.AppointmentStatus.CONFIRMED;
import static app.ringlet.protocol.booking.AppointmentStatus.IN_PROGRESS;
import static app.ringlet.protocol.booking.AppointmentStatus.NO_SHOW;
import static app.ringlet.protocol.booking.AppointmentStatus.SCHEDULED;

import app.ringlet.protocol.booking.AppointmentStatus;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The steps of an appointment's life, with the way back from one that was taken by mistake.
 *
 * <pre>
 * from \ to    SCHEDULED  CONFIRMED  IN_PROGRESS  COMPLETED  CANCELLED  NO_SHOW
 * SCHEDULED        -         yes        yes           -         yes     started
 * CONFIRMED      undo         -         yes           -         yes     started
 * IN_PROGRESS    undo       undo         -           yes         -         -
 * COMPLETED        -          -        same day       -          -         -
 * CANCELLED        -          -          -            -          -         -
 * NO_SHOW       same day   same day   same day        -          -         -
 * </pre>
 *
 * "started": once its start has come. "same day": until the end of the salon's day on which it was to start; after that it is on record.
 * CANCELLED is final, because its time may be somebody else's. A visit that runs ends by being completed: who cancels it must say first
 * that it had not begun.
 */
final class Transitions {

    private static final Map<AppointmentStatus, Set<AppointmentStatus>> ALLOWED = new EnumMap<>(Map.of(
            SCHEDULED, Set.of(CONFIRMED, IN_PROGRESS, CANCELLED, NO_SHOW),
            CONFIRMED, Set.of(SCHEDULED, IN_PROGRESS, CANCELLED, NO_SHOW),
            IN_PROGRESS, Set.of(SCHEDULED, CONFIRMED, COMPLETED),
            COMPLETED, Set.of(IN_PROGRESS),
            CANCELLED, Set.of(),
            NO_SHOW, Set.of(SCHEDULED, CONFIRMED, IN_PROGRESS)));

    /** Those that can still have another time or other services. */
    static final Set<AppointmentStatus> AHEAD = Set.of(SCHEDULED, CONFIRMED);

    private Transitions() {}

    static boolean allows(AppointmentStatus from, AppointmentStatus to) {
        return ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether a step out of it can be taken on the same day only. */
    static boolean isOnRecord(AppointmentStatus status) {
        return status == COMPLETED || status == NO_SHOW;
    }
}
