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

/** The steps of an appointment's life. Who was given up as a no-show may still walk in. */
final class Transitions {

    private static final Map<AppointmentStatus, Set<AppointmentStatus>> ALLOWED = new EnumMap<>(Map.of(
            SCHEDULED, Set.of(CONFIRMED, IN_PROGRESS, CANCELLED, NO_SHOW),
            CONFIRMED, Set.of(IN_PROGRESS, CANCELLED, NO_SHOW),
            IN_PROGRESS, Set.of(COMPLETED),
            NO_SHOW, Set.of(IN_PROGRESS),
            COMPLETED, Set.of(),
            CANCELLED, Set.of()));

    private Transitions() {}

    static boolean allows(AppointmentStatus from, AppointmentStatus to) {
        return ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether it can still have another time or other services. */
    static boolean isAhead(AppointmentStatus status) {
        return status == SCHEDULED || status == CONFIRMED;
    }
}
