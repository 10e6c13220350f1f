package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/** A step in an appointment's life. @param expectedVersion absent for whichever there is */
public record ChangeStatus(
        AppointmentStatus status,
        @Nullable String reason,
        @Nullable Long expectedVersion,
        Actor by) {}
