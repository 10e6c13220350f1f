package app.ringlet.cloud.messaging.confirm;

import app.ringlet.cloud.booking.AppointmentEvent;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Which appointments' clients are told by text. */
@Component(ConfirmationWishes.NAME)
class ConfirmationWishes {

    static final String NAME = "confirmationWishes";

    private final Salons salons;
    private final InstantSource clock;

    ConfirmationWishes(Salons salons, InstantSource clock) {
        this.salons = salons;
        this.clock = clock;
    }

    public boolean wants(AppointmentEvent event) {
        return isNews(event) && hasListener(event.appointment()) && salons.confirmsByText(event.tenantId());
    }

    private static boolean isNews(AppointmentEvent event) {
        AppointmentView visit = event.appointment();
        return switch (event) {
            // A series is agreed upon at the desk, and nobody wants a hundred texts at once; of what another program
            // had booked
            // the client has heard long ago.
            case AppointmentEvent.Booked booked -> visit.seriesId() == null && visit.source() != BookingSource.IMPORT;
            case AppointmentEvent.Moved moved -> true;
            case AppointmentEvent.Cancelled cancelled -> true;
            case AppointmentEvent.Changed changed -> false;
        };
    }

    private boolean hasListener(AppointmentView visit) {
        return visit.client().phone() != null && !visit.start().toInstant().isBefore(clock.instant());
    }
}
