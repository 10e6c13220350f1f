package app.ringlet.cloud.booking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold was given back, ran out, or became an appointment.
 *
 * @param callId the call that owned it, if a call did
 * @param freed the time that others can have again; absent if it became an appointment
 */
public record HoldReleased(
        UUID tenantId,
        UUID holdId,
        @Nullable UUID callId,
        @Nullable TimeFreed freed) {}
