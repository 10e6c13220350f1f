package app.ringlet.cloud.booking;

import app.ringlet.protocol.booking.AppointmentView;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Something happened to an appointment. Published in the transaction in which it happens, with the appointment as it then is. */
public sealed interface AppointmentEvent {

    UUID tenantId();

    AppointmentView appointment();

    /** It is new. */
    record Booked(UUID tenantId, AppointmentView appointment) implements AppointmentEvent {}

    /** It has another time or other employees. @param previousStart when it was to start before */
    record Moved(UUID tenantId, AppointmentView appointment, OffsetDateTime previousStart)
            implements AppointmentEvent {}

    /** It will not take place; its time is free. */
    record Cancelled(UUID tenantId, AppointmentView appointment) implements AppointmentEvent {}

    /** Its status, services or notes are others; time and employees are the same. */
    record Changed(UUID tenantId, AppointmentView appointment) implements AppointmentEvent {}
}
