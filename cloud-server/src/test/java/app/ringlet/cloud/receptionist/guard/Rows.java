package app.ringlet.cloud.receptionist.guard;

import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.ClientRef;
import org.jspecify.annotations.Nullable;

/** Appointments as a test needs them. */
final class Rows {

    private Rows() {}

    static AppointmentView withPhone(AppointmentView row, @Nullable String phone) {
        return new AppointmentView(
                row.id(),
                row.version(),
                new ClientRef(row.client().id(), row.client().name(), phone),
                row.newClient(),
                row.start(),
                row.end(),
                row.status(),
                row.items(),
                row.price(),
                row.source(),
                row.callId(),
                row.notes(),
                row.deposit(),
                row.fee(),
                row.color(),
                row.seriesId(),
                row.confirmBy(),
                row.reason());
    }
}
